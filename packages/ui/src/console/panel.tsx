import { type ReactNode, useId } from "react";

/** A titled part of a page. */
export function Panel(props: { title: string; note?: ReactNode; children: ReactNode; flush?: boolean }) {
  const { title, note, children, flush = false } = props;
  const id = useId();
  return (
    <section aria-labelledby={id} className="overflow-hidden rounded-medium border border-neutral-6 bg-surface">
      <header className="flex flex-wrap items-baseline justify-between gap-x-3 border-neutral-6 border-b px-4 py-2.5">
        <h2 id={id} className="font-semibold text-sm">
          {title}
        </h2>
        {note && <p className="text-neutral-11 text-xs">{note}</p>}
      </header>
      <div className={flush ? "" : "p-4"}>{children}</div>
    </section>
  );
}
