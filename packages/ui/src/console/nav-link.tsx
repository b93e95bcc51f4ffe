"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { railButton, railLabel } from "./rail-class";

/** One place in the rail; marked while one is anywhere in it. */
export function NavLink({ href, icon, children }: { href: string; icon: ReactNode; children: ReactNode }) {
  const path = usePathname();
  const isHere = href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
  return (
    <Link href={href} prefetch={false} aria-current={isHere ? "page" : undefined} className={railButton}>
      <span aria-hidden className="shrink-0 text-neutral-10">
        {icon}
      </span>
      <span className={railLabel}>{children}</span>
    </Link>
  );
}
