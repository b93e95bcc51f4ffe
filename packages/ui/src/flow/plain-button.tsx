"use client";
import { LoaderCircle } from "lucide-react";
import type { ComponentProps } from "react";
import { usePhrases } from "../language/phrases";
import { useBusy } from "./busy";

export type ButtonLook = "primary" | "secondary" | "compact" | "quiet" | "danger";

const base =
  "relative inline-flex min-h-11 items-center justify-center gap-2 rounded-medium px-4 py-2 font-medium transition-colors duration-150 disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-progress";

const looks: Record<ButtonLook, string> = {
  primary:
    "w-full border border-transparent bg-accent text-base text-on-accent hover:bg-[color-mix(in_oklab,var(--accent)_88%,var(--neutral-12))]",
  secondary: "w-full border border-neutral-7 bg-surface text-base text-neutral-12 hover:bg-neutral-3",
  compact: "justify-self-start border border-neutral-7 bg-surface text-sm text-neutral-12 hover:bg-neutral-3",
  quiet:
    "border border-transparent text-sm text-accent-text underline decoration-neutral-7 underline-offset-4 hover:decoration-current disabled:no-underline",
  danger: "justify-self-start border border-neutral-7 bg-surface text-sm text-danger hover:bg-danger-soft",
};

type Props = Omit<ComponentProps<"button">, "className" | "type"> & { readonly look?: ButtonLook };

/**
 * A submit button that shows when its form is on its way. It is not `disabled` then: a disabled button would take its own name and
 * value out of what is being sent. The form swallows the second press instead.
 */
export function Button({ look = "primary", children, ...props }: Props) {
  const phrases = usePhrases();
  const busy = useBusy();
  const mine = busy.submitter === `${props.name ?? ""}=${props.value ?? ""}`;
  return (
    <button {...props} type="submit" className={`${base} ${looks[look]}`} aria-disabled={busy.sending || undefined}>
      <span className={mine ? "opacity-0" : "contents"}>{children}</span>
      {mine && (
        <span className="absolute inset-0 grid place-items-center">
          <LoaderCircle className="size-5 animate-spin" aria-hidden="true" />
          <span className="sr-only" role="status">
            {phrases.oneMoment}
          </span>
        </span>
      )}
    </button>
  );
}
