import type { ReactNode } from "react";

const tones = {
  neutral: "bg-neutral-4 text-neutral-12",
  success: "bg-success-soft text-success",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
} as const;

export type Tone = keyof typeof tones;

/** A state in a word. The word says it; the colour repeats it. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center rounded-small border border-transparent px-1.5 font-medium text-xs whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
