import { identityId } from "@olympus/domain/ids";
import { z } from "zod";
import { adminRole } from "../role";

/** How long pages believe what an ID token said. After that the employee's state and role are asked for again at Hydra IAM. */
const believedSeconds = 60;
/** Renewed a little early, so that a click is not the one that waits. */
const renewBeforeSeconds = 15;
/** A change is made only for somebody whom Hydra IAM confirmed this very moment; requests that come together share one answer. */
const freshSeconds = 15;

/**
 * What the encrypted cookie holds. The refresh token rotates at every use, and its client gives it a short life: a stolen cookie dies with
 * the next renewal of the true one, and an unused one on its own.
 */
export const employeeSession = z.object({
  sub: identityId,
  email: z.string(),
  name: z.string().nullable(),
  /** Null: a person who may sign in at Hera IAM but has no role here. */
  role: adminRole.nullable(),
  idToken: z.string(),
  refreshToken: z.string(),
  /** When Hydra IAM last said all this. Milliseconds since 1970. */
  confirmedAt: z.number(),
});
export type EmployeeSession = z.infer<typeof employeeSession>;

const idTokenClaims = z.object({
  sub: identityId,
  email: z.string().catch(""),
  name: z.string().min(1).nullable().catch(null),
  iam_admin_role: adminRole.nullable().catch(null),
});

/** Makes a session of what Hydra IAM just answered. The claims are believed as they are: whoever lost their role has none now. */
export function sessionFrom(
  claims: unknown,
  tokens: { idToken: string; refreshToken: string },
  now = Date.now(),
): EmployeeSession {
  const { sub, email, name, iam_admin_role: role } = idTokenClaims.parse(claims);
  return { sub, email, name, role, ...tokens, confirmedAt: now };
}

const ageSeconds = ({ confirmedAt }: EmployeeSession, now: number) => (now - confirmedAt) / 1000;

export const isDue = (session: EmployeeSession, now = Date.now()) =>
  ageSeconds(session, now) > believedSeconds - renewBeforeSeconds;

export const isExpired = (session: EmployeeSession, now = Date.now()) => ageSeconds(session, now) >= believedSeconds;

export const isFresh = (session: EmployeeSession, now = Date.now()) => ageSeconds(session, now) < freshSeconds;
