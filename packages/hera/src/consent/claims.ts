import type { Half } from "@olympus/domain/half";
import type { Entry } from "../tenant";

/** Whom a token speaks about, whether asked at consent (from the browser's session) or at a refresh (from the admin API). */
export type Subject = {
  readonly email: string | undefined;
  readonly verified: boolean;
  readonly name: string | undefined;
  /** An employee's `iam_admin_role`. */
  readonly role: string | undefined;
  readonly signedInAt: Date;
};

export type Claims = Readonly<Record<string, string | number | boolean>>;

/**
 * The claims of both tokens, made anew at every consent and every refresh. What a person is here goes to the app's API as well;
 * what they are called goes only where a scope was granted for it.
 */
export function claimsFor(
  half: Half,
  subject: Subject,
  entry: Entry,
  scopes: readonly string[],
): { readonly idToken: Claims; readonly accessToken: Claims } {
  // Hydra's auth_time is when it accepted the login, which may be long after the person signed in.
  const standing = { ...standingOf(half, subject, entry), login_at: Math.floor(subject.signedInAt.getTime() / 1000) };
  const named: Record<string, string | boolean> = {};
  if (scopes.includes("email") && subject.email !== undefined) {
    named.email = subject.email;
    named.email_verified = subject.verified;
  }
  if (scopes.includes("profile") && subject.name !== undefined) named.name = subject.name;
  return { idToken: { ...standing, ...named }, accessToken: standing };
}

function standingOf(half: Half, subject: Subject, entry: Entry): Claims {
  if (half.people === "customers") {
    return { tenant_id: entry.id, tenant_slug: entry.slug, tenant_role: entry.role };
  }
  return subject.role === undefined ? {} : { iam_admin_role: subject.role };
}
