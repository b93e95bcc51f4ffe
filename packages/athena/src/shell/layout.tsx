import "server-only";
import type { Half } from "@olympus/domain/half";
import { type Place, Shell } from "@olympus/ui/console/shell";
import { House, ScrollText, Users } from "lucide-react";
import type { ReactNode } from "react";
import { signedIn } from "../guard";
import { may, type Permission } from "../permissions";
import { roleWords } from "../role";
import { workplaceOf } from "../workplace";

const size = 16;
const places: readonly (Place & { readonly permission: Permission })[] = [
  { href: "/", label: "Home", icon: <House size={size} />, permission: "service:read" },
  { href: "/people", label: "People", icon: <Users size={size} />, permission: "person:read" },
  { href: "/audit", label: "Audit", icon: <ScrollText size={size} />, permission: "audit:read" },
];

/** The frame of every page that needs an employee. */
export const consoleLayout = (half: Half) => (props: { children: ReactNode }) => (
  <ConsoleLayout half={half} {...props} />
);

async function ConsoleLayout({ half, children }: { half: Half } & { children: ReactNode }) {
  const who = await signedIn(half);
  const { theme, rail } = workplaceOf(half).cookies;
  return (
    <Shell
      half={half}
      places={places.filter(({ permission }) => may(who.role, permission))}
      who={{ name: who.name ?? who.email, email: who.email, role: roleWords[who.role] }}
      maySearch={may(who.role, "person:read")}
      cookies={{ theme, rail }}
    >
      {children}
    </Shell>
  );
}
