import type { ReactNode } from "react";

/** A link that is the page's one thing to do. */
export function LinkButton({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a
      href={href}
      className="inline-flex min-h-11 w-full items-center justify-center rounded-medium border border-transparent bg-accent px-4 py-2 text-base font-medium text-on-accent transition-colors duration-150 hover:bg-[color-mix(in_oklab,var(--accent)_88%,var(--neutral-12))]"
    >
      {children}
    </a>
  );
}
