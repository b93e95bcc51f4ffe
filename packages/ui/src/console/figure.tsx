import type { ReactNode } from "react";

/** One number with what it counts. */
export function Figure({ label, value, note }: { label: string; value: ReactNode; note: ReactNode }) {
  return (
    <div className="rounded-medium border border-neutral-6 bg-surface px-4 py-3">
      <p className="text-neutral-11 text-xs">{label}</p>
      <p className="font-semibold text-xl tabular-nums">{value}</p>
      <p className="text-neutral-11 text-xs">{note}</p>
    </div>
  );
}
