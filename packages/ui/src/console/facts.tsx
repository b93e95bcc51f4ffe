import type { ReactNode } from "react";

export type Fact = { readonly name: string; readonly value: ReactNode };

/** Names and values, one under the other; `narrow` for a column beside the page. */
export function Facts({ facts, narrow = false }: { facts: readonly Fact[]; narrow?: boolean }) {
  const columns = narrow ? "grid-cols-[5rem_minmax(0,1fr)]" : "sm:grid-cols-[11rem_minmax(0,1fr)]";
  return (
    <dl className="divide-y divide-neutral-5">
      {facts.map(({ name, value }) => (
        <div key={name} className={`grid gap-x-4 px-4 py-2 text-sm ${columns}`}>
          <dt className="text-neutral-11">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What nobody filled in, so that it cannot be taken for something that failed to load. */
export const Nothing = ({ children = "Not set" }: { children?: ReactNode }) => (
  <span className="text-neutral-11">{children}</span>
);
