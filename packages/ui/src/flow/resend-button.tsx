"use client";
import { useEffect, useState } from "react";
import type { InputNode } from "../arrange";
import { fillIn, usePhrases } from "../language/phrases";
import { Button } from "./plain-button";

/** Put beside the node by the server, which knows when this browser asked for a code. */
type Wait = { readonly sentAt: number; readonly seconds: number };

const nobodyAsked: Wait = { sentAt: 0, seconds: 0 };

/**
 * Counts down from what the server said; undefined until scripts run, so that the button works without them. It goes by how much time
 * has passed, for a browser slows down what is not looked at, and no further up when somebody sets the clock back.
 */
function useCountdown({ sentAt, seconds }: Wait): number | undefined {
  const [left, setLeft] = useState<number>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another code begins another count, also of as many seconds
  useEffect(() => {
    const until = Date.now() + seconds * 1000;
    const count = () => setLeft(Math.min(seconds, Math.max(0, Math.ceil((until - Date.now()) / 1000))));
    count();
    const timer = setInterval(count, 1000);
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
