import type { ReactNode } from "react";

/** A link among words, and alone still high enough to be hit: the padding of a word moves no line. A plain anchor: flows are full navigations, and nothing is fetched ahead. */
export function TextLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a
      href={href}
      className="rounded-small py-1 font-medium text-accent-text underline decoration-neutral-7 underline-offset-4 hover:decoration-current"
    >
      {children}
    </a>
  );
}
