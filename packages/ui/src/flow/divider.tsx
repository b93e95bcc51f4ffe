"use client";
import { usePhrases } from "../language/phrases";

/** Between the screen's main way and the others. */
export function Divider() {
  const { or } = usePhrases();
  return (
    <div className="flex items-center gap-3 text-sm text-neutral-10" aria-hidden="true">
      <span className="h-px flex-1 bg-neutral-6" />
      {or}
      <span className="h-px flex-1 bg-neutral-6" />
    </div>
  );
}
