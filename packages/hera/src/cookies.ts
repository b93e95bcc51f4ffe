import type { Half } from "@olympus/domain/half";

/** Kratos' own names; the CSRF cookie's carries a hash of the base address. */
const csrfPrefix = "csrf_token_";
const continuity = "ory_kratos_continuity";

function pairs(cookieHeader: string | null | undefined): [name: string, value: string][] {
  return (cookieHeader ?? "").split(";").flatMap((pair) => {
    const [name = "", ...value] = pair.trim().split("=");
    return name === "" ? [] : [[name, value.join("=")]];
  });
}

/** Marks the browser that showed the second factor of a session. */
export const secondStepCookie = (half: Half) => `${half.cookies.prefix}second_step`;

const guardedNames = (half: Half) => [half.cookies.kratosSession, secondStepCookie(half), continuity];

/**
 * Whether a cookie that says who somebody is came twice. A browser sends two of one name when another site of the same domain
 * tossed one in; which of them counts would be chance, so neither does.
 */
export function hasDuplicates(half: Half, cookieHeader: string | null): boolean {
  const guarded = pairs(cookieHeader)
    .map(([name]) => name)
    .filter((name) => guardedNames(half).includes(name) || name.startsWith(csrfPrefix));
  return new Set(guarded).size < guarded.length;
}

export function cookieOf(cookieHeader: string | null | undefined, name: string): string | undefined {
  return pairs(cookieHeader).find(([known]) => known === name)?.[1] || undefined;
}

export const sessionCookie = (half: Half, cookieHeader: string | null | undefined) =>
  cookieOf(cookieHeader, half.cookies.kratosSession);

type Owner = { readonly half: Half; readonly config: { readonly url: string } };

/** How this half's own cookies are called and kept. */
export const cookiesOf = ({ half, config }: Owner) => ({
  prefix: half.cookies.prefix,
  isSecure: config.url.startsWith("https:"),
});

/** The same for a cookie that is for every host of the half, as the session's is. */
export const halfCookiesOf = (owner: Owner) => ({ ...cookiesOf(owner), domain: new URL(owner.config.url).hostname });

export type OwnCookie = {
  readonly name: string;
  readonly value: string;
  readonly maxAgeSeconds: number;
  readonly isSecure: boolean;
  /** The pages that it is for; all of the host's otherwise. */
  readonly path?: string;
  /** Where it is for the hosts below as well. */
  readonly domain?: string;
};

/** The `Set-Cookie` line of a cookie of ours: no script reads it, and no other site's form sends it along. */
export function setCookie({ name, value, maxAgeSeconds, isSecure, path = "/", domain }: OwnCookie): string {
  return [
    `${name}=${value}`,
    ...(domain === undefined ? [] : [`Domain=${domain}`]),
    `Path=${path}`,
    `Max-Age=${maxAgeSeconds}`,
    "HttpOnly",
    "SameSite=Lax",
    ...(isSecure ? ["Secure"] : []),
  ].join("; ");
}

export function hasCsrfCookie(cookieHeader: string | null | undefined): boolean {
  return pairs(cookieHeader).some(([name]) => name.startsWith(csrfPrefix));
}
