import "server-only";
import type { Result } from "@olympus/domain/failure";
import { fail, ok } from "@olympus/domain/failure";
import type { Half } from "@olympus/domain/half";
import type { IdentityId } from "@olympus/domain/ids";
import { cookies } from "next/headers";
import { cache } from "react";
import type { AdminRole } from "./role";
import { type EmployeeSession, isExpired, isFresh } from "./sign-in/employee-session";
import { readSession } from "./sign-in/session-cookie";
import { workplaceOf } from "./workplace";

/** An employee who may be here: signed in at Hera IAM, with a role, both confirmed by Hydra IAM within the last minute. */
export type Employee = {
  readonly id: IdentityId;
  readonly email: string;
  readonly name: string | null;
  readonly role: AdminRole;
};

/**
 * Who is asking. Everything on the server asks here, whatever `proxy.ts` already did. Fails with `session/ended` (nobody),
 * `permission/denied` (signed in, without a role) or `hydra/unreachable` (a session that could not be renewed just now).
 */
export const currentEmployee = cache((half: Half) => employeeIf(half, (session) => !isExpired(session)));

/**
 * Who asks for a change: confirmed by Hydra IAM for this very request, which `proxy.ts` sees to. Whoever was disabled, signed out or
 * deprived of the role a moment ago changes nothing more. Fails as `currentEmployee` does.
 */
export const confirmedEmployee = (half: Half) => employeeIf(half, isFresh);

async function employeeIf(half: Half, isBelieved: (session: EmployeeSession) => boolean): Promise<Result<Employee>> {
  const session = await readSession(workplaceOf(half), (await cookies()).getAll());
  if (session === undefined) return fail("session/ended");
  // proxy.ts removes a session that was refused; one that is too old and still here could not be asked about.
  if (!isBelieved(session)) return fail("hydra/unreachable");
  if (session.role === null) return fail("permission/denied");
  return ok({ id: session.sub, email: session.email, name: session.name, role: session.role });
}
