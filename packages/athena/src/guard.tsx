import "server-only";
import type { Half } from "@olympus/domain/half";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { NotAllowed } from "./not-allowed";
import { may, type Permission } from "./permissions";
import { currentEmployee, type Employee } from "./session";

type Props = { half: Half; permission: Permission; page: (who: Employee) => ReactNode };

/**
 * A page for employees with this permission; `page` is not even called for others. What they read stands in its place rather than
 * being thrown with Next's `forbidden()`: that answers with an empty document, which only a script fills.
 */
export async function Guarded({ half, permission, page }: Props) {
  const who = await signedIn(half);
  return may(who.role, permission) ? page(who) : <NotAllowed half={half} who={who} />;
}

/** The employee who is here, whatever their role allows. Everybody else is led to the page that says why not. */
export async function signedIn(half: Half): Promise<Employee> {
  const who = await currentEmployee(half);
  if (who.ok) return who.value;
  if (who.failure.code === "permission/denied") redirect("/no-access");
  if (who.failure.code === "hydra/unreachable") redirect("/unavailable");
  redirect("/api/auth/signin");
}
