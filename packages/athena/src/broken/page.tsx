"use client";

import { buttonClass } from "@olympus/ui/console/button";
import { Message } from "@olympus/ui/console/message";

/** What we did not expect: an id that also stands in the log, nothing more. */
export default function BrokenPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Message
      title="This page broke"
      doors={
        <button type="button" onClick={reset} className={buttonClass("secondary")}>
          Try again
        </button>
      }
    >
      <p>It is not your fault, and nothing was changed by looking. If it stays so, tell your platform team.</p>
      {error.digest && (
        <p className="mt-3 text-xs">
          Reference <code className="font-mono">{error.digest}</code>
        </p>
      )}
    </Message>
  );
}
