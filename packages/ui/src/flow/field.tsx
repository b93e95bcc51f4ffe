"use client";
import { getNodeLabel } from "@ory/client-fetch";
import type { OryNodeLabelProps } from "@ory/elements-react";
import { uiTextToFormattedMessage } from "@ory/elements-react";
import { useContext } from "react";
import { useIntl } from "react-intl";
import { complaintOf } from "../complaint";
import { errorId, fieldId, hintId } from "../field-ids";
import { Hints } from "./hints";

/** Label above, input, then what is wrong with it, tied to it by `aria-describedby`. */
export function Field({ node, children }: OryNodeLabelProps) {
  const intl = useIntl();
  const label = getNodeLabel(node);
  const { name, required } = node.attributes;
  const hint = useContext(Hints)[name];
  const complaint = complaintOf(node);
  return (
    <div className="grid gap-1.5">
      {label !== undefined && (
        <label htmlFor={fieldId(name)} className="text-sm font-medium text-neutral-12">
          {uiTextToFormattedMessage(label, intl)}
          {name.startsWith("traits.") && required !== true && (
            <span className="font-normal text-neutral-10"> (optional)</span>
          )}
        </label>
      )}
      {children}
      {hint !== undefined && (
        <p id={hintId(name)} className="text-sm text-neutral-11">
          {hint}
        </p>
      )}
      {complaint !== undefined && (
        <p id={errorId(name)} className="text-sm text-danger">
          {uiTextToFormattedMessage(complaint, intl)}
        </p>
      )}
    </div>
  );
}
