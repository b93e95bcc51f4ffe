"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";

const shownMs = 1500;

/** An id as its first eight characters, with the whole of it on hover and in the clipboard. */
export function ShortId({ id, of }: { id: string; of: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), shownMs);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      <code title={id} className="font-mono text-xs">
        {id.length > 12 ? id.slice(0, 8) : id}
      </code>
      <button
        type="button"
        onClick={() => navigator.clipboard.writeText(id).then(() => setCopied(true))}
        className="grid size-6 place-items-center rounded-small text-neutral-10 hover:bg-neutral-4 hover:text-neutral-12"
      >
        {copied ? <Check aria-hidden size={13} /> : <Copy aria-hidden size={13} />}
        <span className="sr-only">Copy the id of {of}</span>
      </button>
      <span role="status" className="sr-only">
        {copied ? "Copied" : ""}
      </span>
    </span>
  );
}
