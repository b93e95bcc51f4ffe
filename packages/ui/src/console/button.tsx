import Link from "next/link";
import type { ReactNode } from "react";

const kinds = {
  primary: "bg-accent text-on-accent border-transparent hover:opacity-90",
  secondary: "bg-surface text-neutral-12 border-neutral-7 hover:bg-neutral-3",
  danger: "bg-danger text-on-danger border-transparent hover:opacity-90",
} as const;

/** The looks of a button, for what is one and for links that lead to a step of the same kind. */
export const buttonClass = (kind: keyof typeof kinds) =>
  `inline-flex h-9 items-center justify-center gap-2 rounded-small border px-3.5 font-medium text-sm whitespace-nowrap disabled:opacity-60 max-md:h-11 ${kinds[kind]}`;

type LinkProps = { href: string; kind?: keyof typeof kinds; children: ReactNode };

export function ButtonLink({ href, kind = "secondary", children }: LinkProps) {
  return (
    <Link href={href} prefetch={false} scroll={false} className={buttonClass(kind)}>
      {children}
    </Link>
  );
}

/** The same for an address that only the server answers: a whole new page. */
export function DoorLink({ href, kind = "primary", children }: LinkProps) {
  return (
    <a href={href} className={buttonClass(kind)}>
      {children}
    </a>
  );
}
