"use client";

import { LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { buttonClass } from "./button";

/** Submits its form, shows that it works, and cannot be pressed twice. */
export function SubmitButton({ kind, children }: { kind: "primary" | "danger"; children: ReactNode }) {
  const { pending } = useFormStatus();
  return (
    <button type="submit" disabled={pending} className={buttonClass(kind)}>
      {pending && <LoaderCircle aria-hidden size={16} className="animate-spin" />}
      {children}
    </button>
  );
}
