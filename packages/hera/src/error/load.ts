import "server-only";
import type { FailureCode } from "@olympus/domain/failure";
import { words } from "@olympus/domain/failure";
import type { Half } from "@olympus/domain/half";
import { loadKratosError } from "@olympus/ory/kratos/flows";
import { headers } from "next/headers";
import { one, type SearchParams } from "../answer";
import { heraOf } from "../context";
import { log, logFailure } from "../log";
import { browserOf, referenceOf } from "../request";
import { failureOf } from "./failure-of";

export type ErrorWords = { readonly title?: string; readonly sentence: string; readonly referenceId: string };

const referenceId = /^[0-9a-f]{10}$/;

/**
 * Words for the error page: a failure of ours, an error that Kratos keeps under an id, or one that Hydra hands over. Codes choose the
 * words; what a query says in prose is never shown.
 */
export async function loadError(half: Half, searchParams: SearchParams | Promise<SearchParams>): Promise<ErrorWords> {
  const [requestHeaders, query] = [await headers(), await searchParams];
  const told = one(query, "reference");
  const reference = told !== undefined && referenceId.test(told) ? told : referenceOf(requestHeaders);

  const failure = one(query, "failure");
  if (failure !== undefined && isFailureCode(failure)) return { sentence: words[failure], referenceId: reference };

  const kratosErrorId = one(query, "id");
  if (kratosErrorId !== undefined) {
    const hera = heraOf(half);
    const error = await loadKratosError(hera.config.kratos.publicUrl, kratosErrorId, browserOf(requestHeaders));
    if (!error.ok) {
      logFailure("error-page", error.failure, reference);
      return { sentence: words[error.failure.code], referenceId: reference };
    }
    log("warn", "kratos.error", { reference, id: error.value?.id, status: error.value?.code });
    const code = failureOf(error.value?.code);
    const title = code === "kratos/unreachable" ? { title: "Not available right now" } : {};
    return { ...title, sentence: words[code], referenceId: reference };
  }

  const oauth2Error = one(query, "error");
  if (oauth2Error !== undefined) {
    log("warn", "hydra.error", { reference, id: oauth2Error.slice(0, 40).replace(/[^\w]/g, "") });
    return {
      title: "This app's request cannot be answered",
      sentence: sentenceOf(oauth2Error),
      referenceId: reference,
    };
  }
  return { sentence: "We do not know what went wrong here. Start again at your app.", referenceId: reference };
}

const isFailureCode = (code: string): code is FailureCode => Object.hasOwn(words, code);

// Hydra sends people here when it cannot send them back to the app; only these are of use to whoever reads it.
const oauth2Sentences: Readonly<Record<string, string>> = {
  invalid_client: "The app is not known here. Tell the people who run it.",
  invalid_request:
    "The app asked in a way that is not allowed. Start again at your app, or tell the people who run it.",
  invalid_scope: "The app asked for more than it may have. Tell the people who run it.",
  request_forbidden: "This sign-in was opened in another window or too long ago. Start again at your app.",
  server_error: words["hydra/unreachable"],
  temporarily_unavailable: words["hydra/unreachable"],
};

const sentenceOf = (error: string) => oauth2Sentences[error] ?? words["hydra/refused"];
