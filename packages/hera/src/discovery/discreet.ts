import "server-only";
import { ok, type Result } from "@olympus/domain/failure";
import { withPatience } from "@olympus/domain/patience";
import { after } from "next/server";
import type { Hera } from "../context";
import type { Answered } from "../forward/ask";
import { payloadIn } from "../forward/mail-language";
import { languageOf } from "../language";
import { discreetCode, tellStranger } from "./code-sign-in";
import { noteTry } from "./code-step";
import { evenOut, kindOf } from "./even-out";
import { readHeld, releasedCookies } from "./held-session";
import { discreetSignUp, saysExists } from "./sign-up";
import { passkeyFields } from "./sign-up-flow";

type Body = Uint8Array<ArrayBuffer> | null;
type Asked = { readonly headers: Headers; readonly body: Body };
type Ask = (asked: Asked) => Promise<Result<Answered>>;

/**
 * Asks Kratos so that neither the answer nor how long it takes tells whether an address has an account, where that is the policy
 * (`P_ACCOUNT_DISCOVERY`). Fails as `ask` does.
 */
export async function askDiscreetly(hera: Hera, request: Request, asked: Asked, ask: Ask): Promise<Result<Answered>> {
  const { pathname: path, searchParams } = new URL(request.url);
  const isForm = asked.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded") === true;
  const isHidden = hera.config.accountDiscovery === "hidden";
  if (asked.body === null || !paths.includes(path) || !(isForm || isHidden)) return ask(asked);
  const flowId = searchParams.get("flow") ?? "";
  const form = { path, flowId, fields: readFields(asked.body), headers: asked.headers };
  if (!isHidden) return submit(hera, request, form, ask);
  // As data, Kratos' answer would say everything: it is asked for a page, whatever the browser would like.
  asked.headers.set("accept", "text/html");
  asked.headers.set("content-type", "application/x-www-form-urlencoded");
  const begunMs = performance.now();
  const answered = await submitDiscreetly(hera, request, form, ask);
  if (!answered.ok) return answered;
  const { headers } = answered.value;
  const signedIn = headers.getSetCookie().some((cookie) => cookie.startsWith(`${hera.half.cookies.kratosSession}=`));
  const kind = kindOf({ ...form, signedIn, location: headers.get("location") ?? "" });
  if (kind !== undefined) await evenOut(kind, begunMs);
  return answered;
}

const paths = ["login", "registration", "recovery", "verification"].map((kind) => `/self-service/${kind}`);

/** Each field once, so that Kratos reads the same value as we do. */
function readFields(body: Uint8Array): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(body))) {
    if (!fields.has(name)) fields.set(name, value);
  }
  return fields;
}

type Form = {
  readonly path: string;
  readonly flowId: string;
  readonly fields: URLSearchParams;
  readonly headers: Headers;
};

async function submitDiscreetly(hera: Hera, request: Request, form: Form, ask: Ask): Promise<Result<Answered>> {
  for (const name of form.path === "/self-service/registration" ? passkeyFields : []) form.fields.delete(name);
  const answered = await submit(hera, request, form, ask);
  if (!answered.ok) return answered;
  switch (form.path) {
    case "/self-service/login":
      // The mail is no part of the answer: waiting for it would tell.
      if (asksForCode(form.fields)) after(() => withPatience(() => tellStranger(hera, request, form)));
      return answered;
    case "/self-service/registration":
      return discreetSignUp(hera, request, answered.value, form);
    case "/self-service/verification":
      return ok(await handOver(hera, request, answered.value));
    default:
      return answered;
  }
}

const asksForCode = (fields: URLSearchParams) => fields.get("method") === "code" && !fields.get("code");

async function submit(hera: Hera, request: Request, form: Form, ask: Ask): Promise<Result<Answered>> {
  const { path, fields, headers } = form;
  const send = (changed: URLSearchParams) => ask({ headers, body: new Uint8Array(Buffer.from(changed.toString())) });
  if (path === "/self-service/login" && fields.get("method") === "code") {
    return discreetCode(hera, request, form, send);
  }
  const sent = path === "/self-service/verification" ? sayingWhy(hera, request, fields) : fields;
  const answered = await send(sent);
  if (!answered.ok || !isCodeForm(form) || answered.value.status >= 400) return answered;
  const noted = await noteTry(hera.db, form.flowId);
  return noted.ok ? answered : noted;
}

const codePaths = ["/self-service/registration", "/self-service/recovery", "/self-service/verification"];
const isCodeForm = ({ path, fields, flowId }: Form) =>
  codePaths.includes(path) && Boolean(fields.get("code")) && /^[0-9a-f-]{36}$/.test(flowId);

/** A verification mail sent again for a sign-up with a taken address says the same as the first. */
function sayingWhy(hera: Hera, request: Request, fields: URLSearchParams): URLSearchParams {
  const held = readHeld(hera, request.headers.get("cookie"));
  const email = fields.get("email")?.trim().toLowerCase();
  if (held?.cookie !== "" || email !== held.address.toLowerCase()) return fields;
  const saying = new URLSearchParams(fields);
  saying.set("transient_payload", payloadIn(languageOf(request.headers), saysExists.olympus));
  return saying;
}

async function handOver(hera: Hera, request: Request, answered: Answered): Promise<Answered> {
  const cookies = await releasedCookies(hera, request);
  if (cookies.length === 0) return answered;
  const headers = new Headers(answered.headers);
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return { ...answered, headers };
}
