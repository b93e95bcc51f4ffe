import "server-only";
import { type FlowKind, flowKinds, loadKratosError } from "@olympus/ory/kratos/flows";
import type { Hera } from "../context";
import { cookiesOf } from "../cookies";
import { beginAnew } from "../flow/begin-anew";
import { returnName } from "../flow/return-to";
import { typedCookie } from "../flow/typed";
import { originOf } from "../host";
import { browserOf, hostOf } from "../request";
import { redirectTo } from "../respond";
import type { Answered } from "./ask";
import { pageOf } from "./form-page";

/**
 * A form that Kratos cannot take, whoever filled it in: its flow is unknown by now, or its token is another browser's. It begins anew,
 * with what was typed, its way back and its step. So does one whose code no longer works: Kratos begins another itself, without the way
 * back. Undefined: nothing of the kind, Kratos' answer stands.
 */
export async function startOver(
  hera: Hera,
  request: Request,
  answered: Answered,
  fields: URLSearchParams,
): Promise<Response | undefined> {
  const sent = new URL(request.url);
  const kind = flowKinds.find((one) => sent.pathname === `/self-service/${one}`);
  if (request.method !== "POST" || kind === undefined) return undefined;
  const flow = sent.searchParams.get("flow");
  const spent = isCodeSpent(kind, sent, answered, fields);
  if (!spent && !(await isFormItself(hera, request, answered, { isNamed: flow !== null }))) return undefined;
  const to = beginAnew(hera.config, kind, (name) => sent.searchParams.get(name), { instead: flow ?? "1", spent });
  const answer = redirectTo(to, { after: "POST" });
  // Another site must not fill in our forms: the person would only have to press.
  if (!comesFromHere(hera, request)) return answer;
  const typed = typedCookie(cookiesOf(hera), fields, { page: pageOf(sent) ?? "", flow });
  if (typed !== undefined) answer.headers.append("set-cookie", typed);
  return answer;
}

/** Whether a form was sent by a page of this host: what another site sent must fill in nothing. */
export function comesFromHere({ config }: Hera, { headers }: Request): boolean {
  const origin = headers.get("origin");
  return origin === null || origin === originOf(config.url, hostOf(headers));
}

/** Whether Kratos put another recovery or verification in the place of one whose code it did not take, and it had a way back. */
function isCodeSpent(kind: FlowKind, sent: URL, answered: Answered, fields: URLSearchParams): boolean {
  const location = answered.headers.get("location");
  if (kind !== "recovery" && kind !== "verification") return false;
  if (location === null || !URL.canParse(location) || !sent.searchParams.has(returnName)) return false;
  const { pathname, searchParams } = new URL(location);
  const isReplaced = pathname === `/${kind}` && searchParams.get("flow") !== sent.searchParams.get("flow");
  return isReplaced && Boolean(fields.get("code"));
}

const formErrors = [403, 404, 410];

/** Whether the form is what Kratos complains of (forged, unknown, expired), not who filled it in. */
async function isFormItself(
  hera: Hera,
  request: Request,
  answered: Answered,
  { isNamed }: { readonly isNamed: boolean },
): Promise<boolean> {
  const location = answered.headers.get("location");
  if (location === null || !URL.canParse(location)) return false;
  const { origin, pathname, searchParams } = new URL(location);
  const id = searchParams.get("id");
  if (origin !== hera.config.url || pathname !== "/error" || id === null) return false;
  if (!isNamed) return true;
  const error = await loadKratosError(hera.config.kratos.publicUrl, id, browserOf(request.headers));
  return error.ok && formErrors.includes(error.value?.code ?? 0);
}
