"use client";
import { CircleAlert, CircleCheck, Info } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";

type Tone = "danger" | "info" | "success";

const looks: Record<Tone, string> = {
  danger: "bg-danger-soft text-danger",
  info: "bg-neutral-3 text-neutral-12",
  success: "bg-success-soft text-success",
};
const icons = { danger: CircleAlert, info: Info, success: CircleCheck } as const;

/** A sentence about the whole page. An error is announced and takes the focus, so that nobody looks for it. */
export function Notice({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const Icon = icons[tone];
  useEffect(() => {
    if (tone === "danger") box.current?.focus();
  }, [tone]);
  return (
    <div
      ref={box}
      role={tone === "danger" ? "alert" : "status"}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without scripts it is this that takes the person to what was refused
      autoFocus={tone === "danger"}
      className={`flex gap-2.5 rounded-medium border border-transparent px-3 py-2.5 text-sm ${looks[tone]}`}
    >
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      <div className="min-w-0 text-pretty wrap-break-word [&_a]:text-current">{children}</div>
    </div>
  );
}
