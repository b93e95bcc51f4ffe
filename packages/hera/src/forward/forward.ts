import "server-only";
import type { Half } from "@olympus/domain/half";
import { readBody } from "../body";
import { type Hera, heraOf } from "../context";
import { askDiscreetly } from "../discovery/discreet";
import { formAnswer } from "../form-answer";
import { originOf } from "../host";
import { languageOf } from "../language";
import { type Counted, limit, signedInHere } from "../limits/limit";
import { typedCookie } from "../registration/typed";
import { hostOf } from "../request";
import { failWith, tooLarge } from "../respond";
import { secondStepFirst } from "../second-step/first";
import { secondStepShown } from "../second-step/shown";
import { usedCode } from "../second-step/used";
import { forwardable } from "./allowed";
import { type Answered, askInNameOf } from "./ask";
import { isBareError } from "./bare-error";
import { codeSentCookie } from "./code-sent";
import { formFields } from "./form-fields";
import { isOwnCookie, requestHeaders } from "./headers";
import { beginIn, sendIn } from "./mail-language";
import { oneAtATime, oneTimeKey } from "./one-time";
import { keepPasskeyName } from "./passkey-name";
import { recoveryFlowCookie } from "./recovery-flow";
import { endReplacedSession } from "./replaced-session";
import { type Origins, rewriteBody, rewriteLocation } from "./rewrite";
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
    const first = await secondStepFirst(hera, request);
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
    const answered = await askDiscreetly(hera, request, { headers, body }, (asked) =>
      oneAtATime(hera.db, key, () =>
        askInNameOf(hera.config.kratos.publicUrl + path, { method: request.method, ...asked }),
      ),
    );
    if (!answered.ok) return failWith(hera, request, "forward", answered.failure);
    if (isBareError(request, answered.value)) {
      return failWith(hera, request, "forward", {
        code: "kratos/unreachable",
        cause: { status: answered.value.status },
      });
    }
    return (
      (await wayBack(hera, request, answered.value, body)) ??
      passOn(hera, request, answered.value, { origins, body, counted })
    );
  });
}

/** The session that an answer hands to the browser, as the browser will send it. */
const handedOver = ({ half }: Hera, cookies: readonly string[]) =>
  cookies.find((cookie) => cookie.startsWith(`${half.cookies.kratosSession}=`))?.split(";")[0];

const cookiesOf = ({ half, config }: Hera) => ({
  prefix: half.cookies.prefix,
  isSecure: config.url.startsWith("https:"),
});

type Passing = { readonly origins: Origins; readonly body: Uint8Array | null; readonly counted: Counted | null };

async function passOn(hera: Hera, request: Request, answered: Answered, passing: Passing): Promise<Response> {
  const { origins, body, counted } = passing;
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
  const second = await secondStepShown(hera, {
    request,
    fields: formFields(body, request.headers.get("content-type")),
    session: handedOver(hera, cookies),
  });
  if (!second.ok) return failWith(hera, request, "second-step", second.failure);
  if (second.value === "used") return usedCode(hera, request);
  await endReplacedSession(hera, request, cookies);
  await keepPasskeyName(hera, request, body, headers.get("location"));
  const own = [
    second.value?.cookie,
    ...recoveryFlowCookie(hera, headers.get("location")),
    typedCookie(cookiesOf(hera), body, headers.get("location")),
    codeSentCookie(cookiesOf(hera), body, Date.now()),
    counted && handedOver(hera, cookies) !== undefined ? await signedInHere(hera, request, counted) : undefined,
  ];
  for (const cookie of [...cookies, ...own]) {
    if (cookie !== undefined) headers.append("set-cookie", cookie);
  }
  const text = rewriteBody(answered.text, type, origins);
  return new Response(text === "" ? null : text, { status: answered.status, headers });
}
