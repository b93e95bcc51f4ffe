"use client";
import { useEffect, useState } from "react";
import type { InputNode } from "../arrange";
import { fillIn, usePhrases } from "../language/phrases";
import { Button } from "./plain-button";

const waitSeconds = 30;

/** Counts down after the page has come; undefined until scripts run, so that the button works without them. */
function useCountdown(seconds: number): number | undefined {
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    setLeft(seconds);
    const timer = setInterval(() => setLeft((now = 0) => Math.max(0, now - 1)), 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}

/** "Send a new code", once a moment has passed, and "back". Elements draws neither inside a form. */
export function ResendButton({ node }: { readonly node: InputNode }) {
  const phrases = usePhrases();
  const { name, value } = node.attributes;
  const isBack = name === "screen";
  const left = useCountdown(isBack ? 0 : waitSeconds);
  const label = node.meta.label?.text ?? phrases.back;
  const waiting = left !== undefined && left > 0;
  return (
    <Button look="quiet" name={name} value={String(value)} formNoValidate disabled={waiting}>
      {waiting ? fillIn(phrases.resendIn, { seconds: left }) : label}
    </Button>
  );
}
