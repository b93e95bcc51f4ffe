import { z } from "zod";
import { cookieOf, setCookie } from "../cookies";

/** What somebody typed into a form, by field; never a password and never a code. */
export type Typed = Readonly<Record<string, string>>;

const kept: Readonly<Record<string, readonly string[]>> = {
  "/login": ["identifier"],
  "/registration": ["traits.email", "traits.name"],
  "/recovery": ["email", "recovery_address"],
  "/verification": ["email"],
  "/settings/profile": ["traits.name"],
  "/settings/email": ["traits.email"],
};
const longest = 320;
// Longer than a flow lives, so that it outlasts one that expired.
const lifetimeSeconds = 2 * 60 * 60;

const remembered = z.object({ flow: z.string(), fields: z.record(z.string(), z.string()) });

const nameOf = (prefix: string) => `${prefix}typed`;

/**
 * Kratos forgets what was typed when a form expired, or when it refuses an address that is taken or not confirmed. So the browser
 * remembers it beside the flow: the cookie to set when a form leads to its own page, of this flow or of the one that takes its place.
 * Undefined when there is nothing to remember.
 */
export function typedCookie(
  { prefix, isSecure }: { prefix: string; isSecure: boolean },
  form: URLSearchParams,
  { page: path, flow }: { page: string; flow: string | null },
): string | undefined {
  const names = kept[path];
  if (flow === null || names === undefined) return undefined;
  // The form of a later step: what was typed before stays remembered.
  if (!names.some((name) => form.has(name))) return undefined;
  const fields = names.flatMap((name) => {
    const value = form.get(name) ?? "";
    return value === "" || value.length > longest ? [] : [[name, value]];
  });
  const value = Buffer.from(JSON.stringify({ flow, fields: Object.fromEntries(fields) })).toString("base64url");
  return setCookie({ name: nameOf(prefix), value, path, maxAgeSeconds: lifetimeSeconds, isSecure });
}

/**
 * The page and the flow whose form remembers what was typed into the one that was sent: where it leads, as long as that is a form of
 * its kind; a sign-up its own until the address is confirmed, so that somebody can go back and change it.
 */
export function typedAt(sent: URL, location: string | null): { readonly page: string; readonly flow: string | null } {
  if (location === null || !URL.canParse(location)) return { page: "", flow: null };
  const { pathname: page, searchParams } = new URL(location);
  const signedUp = sent.pathname === "/self-service/registration" && page === "/verification";
  return signedUp
    ? { page: "/registration", flow: sent.searchParams.get("flow") }
    : { page, flow: searchParams.get("flow") };
}

/** What was typed into one of these flows' forms; nothing when the cookie is another flow's, or not one of ours. */
export function readTyped(
  prefix: string,
  cookieHeader: string | null | undefined,
  flows: readonly (string | undefined)[],
): Typed {
  try {
    const cookie = Buffer.from(cookieOf(cookieHeader, nameOf(prefix)) ?? "", "base64url").toString();
    const typed = remembered.parse(JSON.parse(cookie));
    const fields = Object.entries(typed.fields).filter(
      ([name, value]) => Object.values(kept).flat().includes(name) && value.length <= longest,
    );
    return flows.includes(typed.flow) ? Object.fromEntries(fields) : {};
  } catch {
    return {};
  }
}
