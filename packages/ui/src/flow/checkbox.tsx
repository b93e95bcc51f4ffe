"use client";
import { getNodeLabel } from "@ory/client-fetch";
import type { OryNodeCheckboxProps } from "@ory/elements-react";

/** A yes or no of the identity schema. */
export function Checkbox({ node }: OryNodeCheckboxProps) {
  const label = getNodeLabel(node);
  const { name, value, required, disabled } = node.attributes;
  return (
    <label className="flex min-h-11 items-center gap-3 text-sm text-neutral-12">
      <input
        type="checkbox"
        name={name}
        value="true"
        defaultChecked={value === true || value === "true"}
        required={required}
        disabled={disabled}
        className="size-5 accent-accent"
      />
      {label?.text}
    </label>
  );
}
