import "server-only";
import type { Result } from "@olympus/domain/failure";
import { fail, ok } from "@olympus/domain/failure";
import { halves } from "@olympus/domain/half";
import { identityId, kratosSessionId } from "@olympus/domain/ids";
import { z } from "zod";
import { askKratos, type Browser, type KratosAnswer } from "./public";

const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);

const text = z.string().min(1).optional().catch(undefined);

/** A person with a living Kratos session. */
export const person = z
  .object({
    id: kratosSessionId,
    authenticated_at: z.coerce.date(),
    expires_at: z.coerce.date(),
    authenticator_assurance_level: z.enum(["aal0", "aal1", "aal2"]),
    authentication_methods: listOf(z.object({ method: z.string() })),
    identity: z.object({
      id: identityId,
      traits: z.looseObject({ email: text, name: text, iam_admin_role: text }),
      verifiable_addresses: listOf(z.object({ value: z.string(), verified: z.boolean() })),
    }),
  })
  .transform(({ identity, ...session }) => ({
    id: identity.id,
    email: identity.traits.email,
    name: identity.traits.name,
    role: identity.traits.iam_admin_role,
    verified: isVerified(identity.traits.email, identity.verifiable_addresses),
    session: {
      id: session.id,
      authenticatedAt: session.authenticated_at,
      expiresAt: session.expires_at,
      aal: session.authenticator_assurance_level,
      methods: [...new Set(session.authentication_methods.map(({ method }) => method))],
    },
  }));

export type Person = z.infer<typeof person>;

/** "second-factor-due": the session lives, but Kratos says nothing about it before the second factor was shown. */
export type WhoAmI = Person | "nobody" | "second-factor-due";

const errorBody = z.object({ error: z.object({ id: z.string() }) });

const sessionCookies = Object.values(halves).map(({ cookies }) => `${cookies.kratosSession}=`);

/**
 * Kratos' own word on a session. It says 401 also when its database did not answer, so of a browser that has a session cookie it is
 * believed only once Kratos says that it is ready, and the same again.
 */
async function askTwiceIfGone(publicUrl: string, browser: Browser): Promise<Result<KratosAnswer>> {
  const ask = () => askKratos(publicUrl, "/sessions/whoami", browser);
  const asked = await ask();
  const hasSession = sessionCookies.some((cookie) => browser.cookie?.includes(cookie));
  if (!asked.ok || asked.value.status !== 401 || !hasSession) return asked;
  const ready = await askKratos(publicUrl, "/health/ready", { cookie: undefined, host: browser.host });
  return ready.ok ? ask() : ready;
}

/**
 * Who the browser is. Only 401 means nobody: whatever else Kratos cannot say is a Failure. `asks` "once" believes it at once, where a
 * wrong "nobody" does no harm and each answer has to cost the same.
 */
export async function whoAmI(
  publicUrl: string,
  browser: Browser,
  { asks = "twice" }: { asks?: "once" | "twice" } = {},
): Promise<Result<WhoAmI>> {
  // Kratos answers 401 to a request without a cookie; asking it would only cost time.
  if (browser.cookie === undefined) return ok("nobody");
  const asked = await (asks === "once"
    ? askKratos(publicUrl, "/sessions/whoami", browser)
    : askTwiceIfGone(publicUrl, browser));
  if (!asked.ok) return asked;
  const { status, body } = asked.value;
  if (status === 401) return ok("nobody");
  if (status === 403 && errorBody.safeParse(body).data?.error.id === "session_aal2_required") {
    return ok("second-factor-due");
  }
  const parsed = status === 200 ? person.safeParse(body) : undefined;
  return parsed?.success ? ok(parsed.data) : fail("kratos/unreachable", { status });
}

function isVerified(email: string | undefined, addresses: readonly { value: string; verified: boolean }[]): boolean {
  if (email === undefined) return false;
  // Kratos stores addresses in lower case, traits as they were typed.
  return addresses.some(({ value, verified }) => verified && value.toLowerCase() === email.toLowerCase());
}
