"use client";
import { FlowType } from "@ory/client-fetch";
import type { OryNodeInputProps } from "@ory/elements-react";
import { useOryFlow } from "@ory/elements-react";
import type { FormEvent } from "react";
import { compactCode } from "../compact-code";
import { inputAttributes, inputLook } from "../input-attributes";

function tidy(event: FormEvent<HTMLInputElement>) {
  const { value } = event.currentTarget;
  const compact = compactCode(value);
  if (compact !== value) event.currentTarget.value = compact;
}

/** One field for a whole code: phones offer it from the message, and it can be pasted. */
export function CodeInput({ node }: OryNodeInputProps) {
  const { flow, flowType } = useOryFlow();
  // A complaint takes the focus itself, and settings ask for more than this code.
  const complained = [...node.messages, ...(flow.ui.messages ?? [])].some(({ type }) => type === "error");
  const { maxLength: _, ...attributes } = inputAttributes(node);
  return (
    <input
      {...attributes}
      type="text"
      inputMode="numeric"
      autoComplete="one-time-code"
      // biome-ignore lint/a11y/noAutofocus: the page asks for nothing but this code, and the person comes from their mail
      autoFocus={attributes.autoFocus || (!complained && flowType !== FlowType.Settings)}
      className={`${inputLook} font-mono tracking-[0.2em] tabular-nums`}
      onInput={tidy}
    />
  );
}
