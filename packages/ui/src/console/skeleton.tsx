const bar = "animate-pulse rounded-small bg-neutral-4";

/** Holds the place of the figures until they are counted. */
export function SkeletonFigures() {
  return (
    <div className="grid gap-3 sm:grid-cols-3" aria-hidden>
      {["people", "sessions", "clients"].map((name) => (
        <div key={name} className="rounded-medium border border-neutral-6 bg-surface px-4 py-3">
          <div className={`my-1 h-3 w-24 ${bar}`} />
          <div className={`my-1.5 h-6 w-16 ${bar}`} />
          <div className={`my-1 h-3 w-28 ${bar}`} />
        </div>
      ))}
    </div>
  );
}

/** Holds the place of a table until its rows are there. */
export function SkeletonPanel({ title, rows }: { title: string; rows: number }) {
  return (
    <section aria-busy className="rounded-medium border border-neutral-6 bg-surface">
      <h2 className="border-neutral-6 border-b px-4 py-2.5 font-semibold text-sm">{title}</h2>
      <div className="divide-y divide-neutral-5" aria-hidden>
        {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
          <div key={row} className="flex h-9 items-center gap-6 px-4">
            <div className={`h-3 w-40 ${bar}`} />
            <div className={`h-3 w-24 ${bar}`} />
          </div>
        ))}
      </div>
    </section>
  );
}
