import { z } from "zod";

/** What somebody typed into a sign-in or sign-up form, by field; never the password. */
export type Typed = Readonly<Record<string, string>>;

const kept: Readonly<Record<string, readonly string[]>> = {
  "/registration": ["traits.email", "traits.name"],
  "/login": ["identifier"],
};
const longest = 320;
const tenMinutes = 10 * 60;

const remembered = z.object({ flow: z.string(), fields: z.record(z.string(), z.string()) });

const nameOf = (prefix: string) => `${prefix}typed`;

/**
 * Kratos forgets what was typed when it refuses an address that is taken or not confirmed, so the browser remembers it beside the
 * flow: the cookie to set when a form is sent back to its page. Undefined when it is not.
 */
export function typedCookie(
  { prefix, isSecure }: { prefix: string; isSecure: boolean },
  body: Uint8Array | null,
  location: string | null,
): string | undefined {
  if (body === null || location === null || !URL.canParse(location)) return undefined;
  const { pathname: path, searchParams } = new URL(location);
  const flow = searchParams.get("flow");
  const names = kept[path];
  if (flow === null || names === undefined) return undefined;
  const form = new URLSearchParams(new TextDecoder().decode(body));
  const fields = names.flatMap((name) => {
    const value = form.get(name) ?? "";
    return value === "" || value.length > longest ? [] : [[name, value]];
  });
  const value = Buffer.from(JSON.stringify({ flow, fields: Object.fromEntries(fields) })).toString("base64url");
  const secure = isSecure ? "; Secure" : "";
  return `${nameOf(prefix)}=${value}; Path=${path}; Max-Age=${tenMinutes}; HttpOnly; SameSite=Lax${secure}`;
}

/** What was typed into this flow's form; nothing when the cookie is another flow's, or not one of ours. */
export function readTyped(
  prefix: string,
  jar: { get(name: string): { value: string } | undefined },
  flow: string,
): Typed {
  try {
    const cookie = Buffer.from(jar.get(nameOf(prefix))?.value ?? "", "base64url").toString();
    const typed = remembered.parse(JSON.parse(cookie));
    const fields = Object.entries(typed.fields).filter(
      ([name, value]) => Object.values(kept).flat().includes(name) && value.length <= longest,
    );
    return typed.flow === flow ? Object.fromEntries(fields) : {};
  } catch {
    return {};
  }
}
