import "server-only";
import { ok, type Result } from "@olympus/domain/failure";
import { type Flow, loadKratosFlow } from "@olympus/ory/kratos/flows";
import type { Hera } from "../context";
import type { Answered } from "../forward/ask";
import { languageOf } from "../language";
import { logFailure } from "../log";
import { browserOf, referenceOf } from "../request";
import { sendCodeAnew } from "./code-anew";
import { addressHash, findCodeStep, mostTries, noteEntered, noteSent } from "./code-step";
import { beginMailFlow } from "./mail-flow";
import { hasMessage, noSuchAccount } from "./messages";

type Form = { readonly flowId: string; readonly fields: URLSearchParams; readonly headers: Headers };
type Ask = (fields: URLSearchParams) => Promise<Result<Answered>>;

/**
 * Signing in by a mailed code, the same for an address without an account. Kratos takes the address anew from every form; here it stays
 * the one that the code was wanted for, or else each guess could be about somebody else.
 */
export async function discreetCode(hera: Hera, request: Request, form: Form, ask: Ask): Promise<Result<Answered>> {
  const { flowId, fields } = form;
  const load = () => loadKratosFlow(hera.config.kratos.publicUrl, "login", flowId, browserOf(request.headers));
  const [loaded, found] = await Promise.all([load(), findCodeStep(hera.db, flowId)]);
  if (!loaded.ok) return loaded;
  if (!found.ok) return found;
  if (loaded.value.is !== "open") return ask(fields);
  const { flow } = loaded.value;
  const step = found.value;
  const hash = (address: string) => addressHash(hera.config.secret, address);

  if (step === undefined) {
    const address = fields.get("identifier") ?? "";
    const answered = await ask(fields);
    if (!answered.ok || address.trim() === "" || !isBackAt(answered.value, flowId)) return answered;
    const noted = await noteSent(hera.db, flowId, hash(address));
    return noted.ok ? answered : noted;
  }

  const address = identifierOf(flow);
  if (hash(address) !== step.address) return ok(startAnew(flow));
  const isAgain = fields.get("resend") === "code";
  if (isAgain && step.tries > mostTries) {
    const language = languageOf(request.headers);
    return sendCodeAnew(hera, { headers: form.headers, address, back: flow.return_to, language });
  }
  fields.set("identifier", address);
  const answered = await ask(fields);
  if (!answered.ok || !isBackAt(answered.value, flowId)) return answered;
  const noted = isAgain
    ? await noteSent(hera.db, flowId, step.address)
    : await noteEntered(hera.db, flowId, fields.get("code") ?? "");
  return noted.ok ? answered : noted;
}

/** Tells whoever owns an address without an account that somebody wanted to sign in with it: it may have been them, with another one. */
export async function tellStranger(hera: Hera, request: Request, form: Form): Promise<void> {
  const browser = browserOf(request.headers);
  const loaded = await loadKratosFlow(hera.config.kratos.publicUrl, "login", form.flowId, browser);
  if (!loaded.ok || loaded.value.is !== "open" || !hasMessage(loaded.value.flow, noSuchAccount)) return;
  const told = await beginMailFlow(hera, form.headers, {
    kind: "recovery",
    email: identifierOf(loaded.value.flow),
    language: languageOf(request.headers),
    payload: { olympus: { wanted: "sign-in" } },
  });
  if (!told.ok) logFailure("discovery.mail", told.failure, referenceOf(request.headers));
}

function isBackAt({ headers }: Answered, flowId: string): boolean {
  const location = headers.get("location") ?? "";
  return URL.canParse(location) && new URL(location).searchParams.get("flow") === flowId;
}

function identifierOf({ ui }: Flow): string {
  const node = ui.nodes.find(({ attributes }) => attributes.name === "identifier");
  return String(node?.attributes.value ?? "");
}

/** The form was made to name another address meanwhile, which no page of ours does. */
function startAnew({ return_to: back }: Flow): Answered {
  const query = new URLSearchParams(back === undefined ? {} : { return_to: back });
  return { status: 303, headers: new Headers({ location: `/self-service/login/browser?${query}` }), text: "" };
}
