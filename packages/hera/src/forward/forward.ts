import "server-only";
import type { Failure } from "@olympus/domain/failure";
import type { Half } from "@olympus/domain/half";
import { outageSince } from "@olympus/domain/outage";
import { readBody } from "../body";
import { type Hera, heraOf } from "../context";
import { cookiesOf } from "../cookies";
import { askDiscreetly } from "../discovery/discreet";
import { typedAt, typedCookie } from "../flow/typed";
import { formAnswer } from "../form-answer";
import { originOf } from "../host";
import { languageOf } from "../language";
import { type Counted, limit, limitBeginning, signedInHere } from "../limits/limit";
import { hostOf } from "../request";
import { failWith, tooLarge } from "../respond";
import { secondStepFirst } from "../second-step/first";
import { secondStepShown } from "../second-step/shown";
import { usedCode } from "../second-step/used";
import { forwardable } from "./allowed";
import { type Answered, askInNameOf } from "./ask";
import { isBareError } from "./bare-error";
import { asksForCode, codeSentCookie } from "./code-sent";
import { formFields } from "./form-fields";
import { formPage } from "./form-page";
import { isOwnCookie, requestHeaders } from "./headers";
import { inTurn } from "./in-turn";
import { keptOutage } from "./kept-outage";
import { beginIn, sendIn } from "./mail-language";
import { oneAtATime, oneTimeKey } from "./one-time";
import { keepPasskeyName } from "./passkey-name";
import { recoveryFlowCookie } from "./recovery-flow";
import { endReplacedSession } from "./replaced-session";
import { type Origins, rewriteBody, rewriteLocation } from "./rewrite";
import { once } from "./sent-twice";
import { comesFromHere, startOver } from "./start-over";
import { tidyForm } from "./tidy";
import { toConcern } from "./to-concern";
import { wayBack } from "./way-back";

const maxBytes = 64 * 1024;

/** Hands a browser's request on to Kratos' public API, which no browser reaches otherwise. */
export function forwarder(half: Half) {
  return formAnswer(half, async (request) => {
    const hera = heraOf(half);
    const url = new URL(request.url);
    const allowed = forwardable(half, hera.config, request.method, url);
    if (allowed === undefined) return new Response("Not found\n", { status: 404 });
    const first = (await limitBeginning(hera, request)) ?? (await secondStepFirst(hera, request));
    if (first) return first;
    const sent = request.method === "POST" ? await readBody(request, maxBytes) : null;
    if (sent === undefined) return tooLarge(request);

    const type = request.headers.get("content-type");
    const language = languageOf(request.headers);
    const path = beginIn(language, allowed);
    const body = sent && sendIn(language, url.pathname, tidyForm(sent, type), type);
    const counted = body && (await limit(hera, request, body));
    if (counted instanceof Response) return counted;
    const origins = { base: hera.config.url, own: originOf(hera.config.url, hostOf(request.headers)) };
    const headers = requestHeaders(request.headers, new URL(origins.own));
    const key = body ? oneTimeKey(url.searchParams.get("flow"), body, type) : undefined;
    const fields = formFields(body, type);
    const answer = () => answerOf(hera, request, { path, headers, body, fields, key, origins, counted });
    if (body === null) return answer();
    const parts = [half.name, path, request.headers.get("cookie"), body];
    // A body can be read once, and there may be two that read it.
    return (await once(parts, answer, (done) => isDone(url, fields, done))).clone();
  });
}

type Asking = Passing & {
  readonly path: string;
  readonly headers: Headers;
  readonly body: Uint8Array<ArrayBuffer> | null;
  readonly key: string | undefined;
};

async function answerOf(hera: Hera, request: Request, asking: Asking): Promise<Response> {
  const { path, headers, body, fields, key } = asking;
  const beganMs = performance.now();
  const answered = await askDiscreetly(hera, request, { headers, body }, (asked) =>
    oneAtATime(hera.db, key, () =>
      inTurn(hera, { path: new URL(request.url).pathname, fields }, () =>
        askInNameOf(hera.config.kratos.publicUrl + path, { method: request.method, ...asked }),
      ),
    ),
  );
  if (!answered.ok) return outage(hera, request, fields, answered.failure);
  if (isBareError(request, answered.value)) {
    const cause = outageSince(beganMs, "error", { status: answered.value.status });
    return outage(hera, request, fields, { code: "kratos/unreachable", cause });
  }
  const kept = await keptOutage(hera, request, answered.value, beganMs);
  if (kept) return outage(hera, request, fields, kept);
  return (
    (await wayBack(hera, request, answered.value, fields)) ??
    (await startOver(hera, request, answered.value, fields)) ??
    passOn(hera, request, answered.value, asking)
  );
}

/** Says so, with the way back to the form, where what was typed still stands. */
function outage(hera: Hera, request: Request, fields: URLSearchParams, failure: Failure): Response {
  const form = formPage(new URL(request.url));
  const answer = failWith(hera, request, "forward", failure, form?.href);
  const mayFillIn = form !== undefined && comesFromHere(hera, request);
  const typed = mayFillIn ? typedCookie(cookiesOf(hera), fields, form) : undefined;
  if (typed !== undefined) answer.headers.append("set-cookie", typed);
  return answer;
}

/** Whether a form did what it was for: it leads on from its page, or a mail was sent. */
function isDone({ pathname, origin }: URL, fields: URLSearchParams, { headers }: Response): boolean {
  const location = headers.get("location");
  if (location === null) return false;
  const { pathname: page } = new URL(location, origin);
  return (!pathname.endsWith(page) && page !== "/error") || asksForCode(fields);
}

/** The session that an answer hands to the browser, as the browser will send it. */
const handedOver = ({ half }: Hera, cookies: readonly string[]) =>
  cookies.find((cookie) => cookie.startsWith(`${half.cookies.kratosSession}=`))?.split(";")[0];

type Passing = {
  readonly origins: Origins;
  /** What was typed; nothing for a body that is no form. */
  readonly fields: URLSearchParams;
  readonly counted: Counted | null;
};

async function passOn(hera: Hera, request: Request, answered: Answered, passing: Passing): Promise<Response> {
  const { origins, fields, counted } = passing;
  const headers = new Headers({ "cache-control": "no-store" });
  const type = answered.headers.get("content-type");
  if (type !== null) headers.set("content-type", type);
  const location = answered.headers.get("location");
  if (location !== null) {
    const rewritten = rewriteLocation(hera.config, new URL(request.url), location, origins);
    headers.set("location", toConcern(new URL(request.url), rewritten, origins.own));
  }

  const baseDomain = new URL(hera.config.url).hostname;
  const cookies = answered.headers.getSetCookie().filter((cookie) => isOwnCookie(cookie, baseDomain));
  const session = handedOver(hera, cookies);
  const second = await secondStepShown(hera, { request, fields, session });
  if (!second.ok) return failWith(hera, request, "second-step", second.failure, formPage(new URL(request.url))?.href);
  if (second.value === "used") return usedCode(hera, request);
  await endReplacedSession(hera, request, cookies);
  await keepPasskeyName(hera, request, fields, headers.get("location"));
  const own = [
    second.value?.cookie,
    recoveryFlowCookie(hera, headers.get("location")),
    typedCookie(cookiesOf(hera), fields, typedAt(new URL(request.url), headers.get("location"))),
    codeSentCookie(cookiesOf(hera), fields, Date.now()),
    counted && session !== undefined ? await signedInHere(hera, request, counted) : undefined,
  ];
  for (const cookie of [...cookies, ...own]) {
    if (cookie !== undefined) headers.append("set-cookie", cookie);
  }
  const text = rewriteBody(answered.text, type, origins);
  return new Response(text === "" ? null : text, { status: answered.status, headers });
}
