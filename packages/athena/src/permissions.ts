import type { HalfName } from "@olympus/domain/half";
import { type AdminRole, adminRole } from "./role";

/** Everything somebody can be allowed to do here. An action's permission is also its name in the audit. */
export type Permission = "service:read" | "client:read" | "person:read" | "person:end-sessions" | "audit:read";

const everything: readonly Permission[] = [
  "service:read",
  "client:read",
  "person:read",
  "person:end-sessions",
  "audit:read",
];

/** The one table. Support finds and helps people; what apps exist and what colleagues did is not theirs to see. */
const table: Record<AdminRole, readonly Permission[]> = {
  owner: everything,
  admin: everything,
  support: ["service:read", "person:read", "person:end-sessions"],
  designer: ["service:read"],
  viewer: ["service:read", "client:read", "person:read"],
};

export const may = (role: AdminRole, permission: Permission): boolean => table[role].includes(permission);

const rank: Record<AdminRole, number> = { owner: 3, admin: 2, support: 1, designer: 1, viewer: 1 };

export type PersonTarget = { readonly kind: "identity"; readonly id: string; readonly role?: string | undefined };

/**
 * Whether somebody may do this to that person. Among employees nobody acts on those above them, so that support cannot sign an
 * owner out; oneself is always allowed what the role allows. A customer has no role and stands above nobody.
 */
export function mayOn(
  half: HalfName,
  who: { readonly id: string; readonly role: AdminRole },
  permission: Permission,
  target: PersonTarget,
): boolean {
  if (!may(who.role, permission)) return false;
  if (half === "ciam" || who.id === target.id) return true;
  const role = adminRole.safeParse(target.role);
  return !role.success || rank[who.role] >= rank[role.data];
}
