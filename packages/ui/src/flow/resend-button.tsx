"use client";
import { useEffect, useState } from "react";
import type { InputNode } from "../arrange";
import { fillIn, usePhrases } from "../language/phrases";
import { Button } from "./plain-button";

/** Put beside the node by the server, which knows when this browser asked for a code. */
type Wait = { readonly sentAt: number; readonly seconds: number };

const nobodyAsked: Wait = { sentAt: 0, seconds: 0 };

/** Counts down from what the server said; undefined until scripts run, so that the button works without them. */
function useCountdown({ sentAt, seconds }: Wait): number | undefined {
  const [left, setLeft] = useState<number>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another code begins another count, also of as many seconds
  useEffect(() => {
    setLeft(seconds);
    const timer = setInterval(() => setLeft((now = 0) => Math.max(0, now - 1)), 1000);
    return () => clearInterval(timer);
  }, [sentAt, seconds]);
  return left;
}

/** "Send a new code", once a moment has passed, and "back". Elements draws neither inside a form. */
export function ResendButton({ node }: { readonly node: InputNode }) {
  const phrases = usePhrases();
  const { name, value } = node.attributes;
  const { wait = nobodyAsked } = node.attributes as { readonly wait?: Wait };
  const left = useCountdown(wait);
  const label = node.meta.label?.text ?? phrases.back;
  const waiting = left !== undefined && left > 0;
  return (
    <Button look="quiet" name={name} value={String(value)} formNoValidate disabled={waiting}>
      {waiting ? fillIn(phrases.resendIn, { seconds: left }) : label}
    </Button>
  );
}
