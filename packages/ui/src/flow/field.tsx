"use client";
import { getNodeLabel } from "@ory/client-fetch";
import type { OryNodeLabelProps } from "@ory/elements-react";
import { useContext } from "react";
import { errorId, fieldId, hintId } from "../field-ids";
import { usePhrases } from "../language/phrases";
import { Hints } from "./hints";

/** Label above, input, then what is wrong with it, tied to it by `aria-describedby`. */
export function Field({ node, children }: OryNodeLabelProps) {
  const phrases = usePhrases();
  const label = getNodeLabel(node);
  const { name, required } = node.attributes;
  const hint = useContext(Hints)[name];
  const [complaint] = node.messages;
  return (
    <div className="grid gap-1.5">
      {label !== undefined && (
        <label htmlFor={fieldId(name)} className="text-sm font-medium text-neutral-12">
          {label.text}
          {name.startsWith("traits.") && required !== true && (
            <span className="font-normal text-neutral-10"> {phrases.optional}</span>
          )}
        </label>
      )}
      {children}
      {complaint !== undefined && (
        <p id={errorId(name)} className="text-sm text-danger text-pretty">
          {complaint.text}
        </p>
      )}
      {hint !== undefined && (
        <p id={hintId(name)} className="text-sm text-neutral-11 text-pretty">
          {hint}
        </p>
      )}
    </div>
  );
}
