import "server-only";
import type { FailureCode } from "@olympus/domain/failure";
import { words as failures } from "@olympus/domain/failure";
import type { Half } from "@olympus/domain/half";
import { loadKratosError } from "@olympus/ory/kratos/flows";
import type { Words } from "@olympus/ui/language/words";
import { headers } from "next/headers";
import { one, type SearchParams } from "../answer";
import { heraOf } from "../context";
import { log, logFailure } from "../log";
import { browserOf, referenceOf } from "../request";
import { failureOf } from "./failure-of";

export type ErrorWords = { readonly title: string; readonly sentence: string; readonly referenceId: string };

const referenceId = /^[0-9a-f]{10}$/;

/**
 * Words for the error page: a failure of ours, an error that Kratos keeps under an id, or one that Hydra hands over. Codes choose the
 * words; what a query says in prose is never shown.
 */
export async function loadError(
  half: Half,
  words: Words,
  searchParams: SearchParams | Promise<SearchParams>,
): Promise<ErrorWords> {
  const [requestHeaders, query] = [await headers(), await searchParams];
  const told = one(query, "reference");
  const reference = told !== undefined && referenceId.test(told) ? told : referenceOf(requestHeaders);
  const title = words("error.title");
  const failed = (code: FailureCode) => ({ title, sentence: words(`failure.${code}`), referenceId: reference });

  const failure = one(query, "failure");
  if (failure !== undefined && isFailureCode(failure)) return failed(failure);

  const kratosErrorId = one(query, "id");
  if (kratosErrorId !== undefined) {
    const hera = heraOf(half);
    const error = await loadKratosError(hera.config.kratos.publicUrl, kratosErrorId, browserOf(requestHeaders));
    if (!error.ok) {
      logFailure("error-page", error.failure, reference);
      return failed(error.failure.code);
    }
    log("warn", "kratos.error", { reference, id: error.value?.id, status: error.value?.code });
    const code = failureOf(error.value?.code);
    return code === "kratos/unreachable" ? { ...failed(code), title: words("error.unavailable") } : failed(code);
  }

  const oauth2Error = one(query, "error");
  if (oauth2Error !== undefined) {
    log("warn", "hydra.error", { reference, id: oauth2Error.slice(0, 40).replace(/[^\w]/g, "") });
    return { title: words("error.appRequest"), sentence: sentenceOf(words, oauth2Error), referenceId: reference };
  }
  return { title, sentence: words("error.unknown"), referenceId: reference };
}

const isFailureCode = (code: string): code is FailureCode => Object.hasOwn(failures, code);

// Hydra sends people here when it cannot send them back to the app; only these are of use to whoever reads it.
function sentenceOf(words: Words, error: string): string {
  switch (error) {
    case "invalid_client":
    case "invalid_request":
    case "invalid_scope":
    case "request_forbidden":
      return words(`error.app.${error}`);
    case "server_error":
    case "temporarily_unavailable":
      return words("failure.hydra/unreachable");
    default:
      return words("failure.hydra/refused");
  }
}
