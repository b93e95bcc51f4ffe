import "server-only";
import type { Half } from "@olympus/domain/half";
import { forbidden, redirect } from "next/navigation";
import { may, type Permission } from "./permissions";
import { currentEmployee, type Employee } from "./session";

/** The employee that a page is shown to. Everybody else is led to the page that says why not. */
export async function guard(half: Half, permission: Permission): Promise<Employee> {
  const who = await signedIn(half);
  if (!may(who.role, permission)) forbidden();
  return who;
}

/** The same without a permission: for what every employee with a role may see. */
export async function signedIn(half: Half): Promise<Employee> {
  const who = await currentEmployee(half);
  if (who.ok) return who.value;
  if (who.failure.code === "permission/denied") redirect("/no-access");
  if (who.failure.code === "hydra/unreachable") redirect("/unavailable");
  redirect("/api/auth/signin");
}
