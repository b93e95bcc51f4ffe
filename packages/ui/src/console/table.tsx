import Link from "next/link";
import type { ReactNode } from "react";

/** From which width on a column is worth its place. */
const shownFrom = { always: "", tablet: "max-md:hidden", desktop: "max-lg:hidden" } as const;
type Shown = keyof typeof shownFrom;

/** A dense table, 36 px a row. `caption` is for those who cannot see what it is about. */
export function Table({ caption, head, children }: { caption: string; head: ReactNode; children: ReactNode }) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-sm tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 bg-surface">
          <tr className="border-neutral-6 border-b text-neutral-11 text-xs">{head}</tr>
        </thead>
        <tbody className="divide-y divide-neutral-5">{children}</tbody>
      </table>
    </div>
  );
}

export function Column({ shown = "always", children }: { shown?: Shown; children: ReactNode }) {
  return (
    <th scope="col" className={`h-9 px-4 text-start font-medium whitespace-nowrap ${shownFrom[shown]}`}>
      {children}
    </th>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <tr className="relative h-9 hover:bg-neutral-3 has-[a[data-row]:focus-visible]:bg-neutral-3">{children}</tr>;
}

/** How much of a wide table a column takes, whatever it holds; the others take what they need. */
const shareOf = {
  needed: "max-w-80",
  quarter: "md:w-1/4 md:max-w-0",
  third: "md:w-1/3 md:max-w-0",
} as const;

type CellProps = { shown?: Shown; share?: keyof typeof shareOf; main?: boolean; children: ReactNode };

/** `main` is the column that takes what the others leave on a phone, and wraps there. */
export function Cell({ shown = "always", share = "needed", main = false, children }: CellProps) {
  const onPhone = main ? "max-md:w-full max-md:max-w-0 max-md:whitespace-normal" : "";
  return <td className={`truncate px-4 py-1.5 ${shareOf[share]} ${onPhone} ${shownFrom[shown]}`}>{children}</td>;
}

/** The link that a whole row stands for; up, down and Enter move between these. */
export function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} data-row className="font-medium after:absolute after:inset-0">
      {children}
    </Link>
  );
}
