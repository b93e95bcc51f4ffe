import "server-only";
import { clientHeader } from "../client/proxy";
import type { Hera } from "../context";
import { cookieOf, halfCookiesOf, sessionCookie, setCookie } from "../cookies";
import { fieldsOf } from "../forward/form-fields";
import { log, logFailure } from "../log";
import { referenceOf } from "../request";
import { accountOf, type Count, countsOf } from "./attempt";
import { knows, readDevice, remember, writeDevice } from "./device";
import { type Limiter, openLimiter } from "./limiter";
import { tooMany } from "./too-many";

const limiters = new WeakMap<Hera, Limiter>();

function limiterOf(hera: Hera): Limiter {
  const known = limiters.get(hera);
  if (known) return known;
  const limiter = openLimiter({ db: hera.db, secret: hera.config.secret, scale: hera.config.rateLimitScale });
  limiters.set(hera, limiter);
  return limiter;
}

const deviceName = (hera: Hera) => `${hera.half.cookies.prefix}device`;
const deviceIn = (hera: Hera, request: Request) =>
  readDevice(cookieOf(request.headers.get("cookie"), deviceName(hera)));

/** A form about to be handed on, and what it counted as. */
export type Counted = { readonly counts: readonly Count[]; readonly account: string | undefined };

/** Counts a submitted form; a Response when it was one too many. */
export async function limit(hera: Hera, request: Request, body: Uint8Array): Promise<Counted | Response> {
  const fields = fieldsOf(body, request.headers.get("content-type"));
  const device = deviceIn(hera, request);
  const counts = countsOf({
    path: new URL(request.url).pathname,
    fields,
    network: request.headers.get(clientHeader) ?? "",
    session: sessionCookie(hera.half, request.headers.get("cookie")),
    deviceOf: (account) => (knows(hera.config.secret, device, account) ? device.id : undefined),
  });
  return (await refusal(hera, request, counts)) ?? { counts, account: accountOf(fields) };
}

/** Counts a flow that a page is about to begin; a Response when it was one too many. */
export async function limitBeginning(hera: Hera, request: Request): Promise<Response | undefined> {
  const begins = request.method === "GET" && new URL(request.url).pathname.endsWith("/browser");
  if (!begins) return undefined;
  return refusal(hera, request, [{ rule: "begin/address", subject: request.headers.get(clientHeader) ?? "" }]);
}

async function refusal(hera: Hera, request: Request, counts: readonly Count[]): Promise<Response | undefined> {
  const limiter = limiterOf(hera);
  const answers = await Promise.all(counts.map(async (count) => ({ count, refused: await limiter.consume(count) })));
  const refused = answers.flatMap(({ count, refused }) => (refused ? [{ rule: count.rule, ...refused }] : []));
  const longest = refused.sort((a, b) => b.waitSeconds - a.waitSeconds)[0];
  if (longest === undefined) return undefined;
  log("warn", "limit.reached", { reference: referenceOf(request.headers), ...longest });
  return tooMany(request, longest.waitSeconds);
}

/**
 * After a sign-in that succeeded: gives back what it counted, since only guessing is to be slow, and answers the cookie by which this
 * device is known from now on. What cannot be given back runs out by itself.
 */
export async function signedInHere(
  hera: Hera,
  request: Request,
  { counts, account }: Counted,
): Promise<string | undefined> {
  const limiter = limiterOf(hera);
  try {
    await Promise.all(
      counts.map((count) =>
        count.rule === "sign-in/account-address" || count.rule === "sign-in/device"
          ? limiter.forget(count)
          : limiter.giveBack(count),
      ),
    );
  } catch (cause) {
    logFailure("limit.give-back", { code: "database/unreachable", cause }, referenceOf(request.headers));
  }
  if (account === undefined) return undefined;
  const device = remember(hera.config.secret, deviceIn(hera, request), account);
  const { domain, isSecure } = halfCookiesOf(hera);
  const value = writeDevice(device);
  return setCookie({ name: deviceName(hera), value, domain, maxAgeSeconds: yearSeconds, isSecure });
}

const yearSeconds = 365 * 24 * 60 * 60;
