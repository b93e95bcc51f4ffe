"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** One place in the rail; marked while one is anywhere in it. */
export function NavLink({ href, icon, children }: { href: string; icon: ReactNode; children: ReactNode }) {
  const path = usePathname();
  const isHere = href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isHere ? "page" : undefined}
      className="flex h-8 items-center gap-2.5 rounded-small px-2.5 text-sm text-neutral-11 hover:bg-neutral-4 hover:text-neutral-12 aria-[current=page]:bg-neutral-4 aria-[current=page]:font-medium aria-[current=page]:text-neutral-12 max-md:h-11"
    >
      <span aria-hidden className="text-neutral-10">
        {icon}
      </span>
      {children}
    </Link>
  );
}
