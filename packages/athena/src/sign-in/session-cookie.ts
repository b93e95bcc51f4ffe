import "server-only";
import { iam } from "@olympus/domain/half";
import { decode, encode } from "next-auth/jwt";
import type { Workplace } from "../workplace";
import { type EmployeeSession, employeeSession } from "./employee-session";

type Cookie = { readonly name: string; readonly value: string };
export type CookieToSet = Cookie & { readonly options: Record<string, unknown> };

/** No console session outlives the employee's session at Hera IAM. */
export const sessionMaxAgeSeconds = iam.session.seconds;

// The same as next-auth's, which writes the first one at sign-in: browsers drop cookies above 4,096 bytes.
const chunkSize = 4096 - 163;

export const cookieOptions = (secure: boolean) => ({ httpOnly: true, sameSite: "lax", path: "/", secure }) as const;

const isPartOf = (base: string, name: string) => name === base || /^\.\d+$/.test(name.slice(base.length));
const numberOf = (name: string) => Number(name.split(".")[1] ?? 0);

/** The cookies that together hold the session, in order. */
const partsOf = (base: string, jar: readonly Cookie[]) =>
  jar
    .filter(({ name }) => name.startsWith(base) && isPartOf(base, name))
    .sort((a, b) => numberOf(a.name) - numberOf(b.name));

/** The session in a request's cookies; undefined when there is none, or none that this console wrote. */
export async function readSession(
  { config, cookies }: Workplace,
  jar: readonly Cookie[],
): Promise<EmployeeSession | undefined> {
  const token = partsOf(cookies.session, jar)
    .map(({ value }) => value)
    .join("");
  if (token === "") return undefined;
  try {
    return employeeSession.safeParse(await decode({ token, secret: config.secret })).data;
  } catch {
    // Of another secret, changed, or past its end: decode throws for all of them, and all of them are nobody.
    return undefined;
  }
}

/** The cookies to set so that `session` stands in the jar alone: chunked like next-auth's, left-over parts emptied. */
export async function writeSession(
  { config, cookies, secure }: Workplace,
  jar: readonly Cookie[],
  session: EmployeeSession,
): Promise<CookieToSet[]> {
  const value = await encode({ token: session, secret: config.secret, maxAge: sessionMaxAgeSeconds });
  const options = { ...cookieOptions(secure), maxAge: sessionMaxAgeSeconds };
  const count = Math.ceil(value.length / chunkSize);
  const written = Array.from({ length: count }, (_, i) => ({
    name: count === 1 ? cookies.session : `${cookies.session}.${i}`,
    value: value.slice(i * chunkSize, (i + 1) * chunkSize),
    options,
  }));
  const names = new Set(written.map(({ name }) => name));
  const leftOver = clearSession({ cookies, secure }, jar).filter(({ name }) => !names.has(name));
  return [...leftOver, ...written];
}

/** The cookies to set so that no session is left in the jar. */
export function clearSession(
  { cookies, secure }: Pick<Workplace, "cookies" | "secure">,
  jar: readonly Cookie[],
): CookieToSet[] {
  const options = { ...cookieOptions(secure), maxAge: 0 };
  return partsOf(cookies.session, jar).map(({ name }) => ({ name, value: "", options }));
}
