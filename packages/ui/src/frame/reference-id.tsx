"use client";
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { usePhrases } from "../language/phrases";

/** The id that also stands in our log, for support. Selectable without scripts, one press with them. */
export function ReferenceId({ id }: { readonly id: string }) {
  const phrases = usePhrases();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(id);
    setCopied(true);
  };
  const Icon = copied ? Check : Copy;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm text-neutral-11">
      {phrases.reference} <code className="font-mono text-xs break-all select-all">{id}</code>
      <button
        type="button"
        onClick={copy}
        className="scripted grid size-11 place-items-center rounded-medium text-neutral-10 hover:text-neutral-12"
        aria-label={copied ? phrases.copied : phrases.copyReference}
      >
        <Icon className="size-4" aria-hidden="true" />
      </button>
    </p>
  );
}
