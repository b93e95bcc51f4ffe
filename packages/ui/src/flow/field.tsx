"use client";
import { getNodeLabel } from "@ory/client-fetch";
import type { OryNodeLabelProps } from "@ory/elements-react";
import { uiTextToFormattedMessage } from "@ory/elements-react";
import { useIntl } from "react-intl";
import { errorId, fieldId } from "../field-ids";

/** Label above, input, then what is wrong with it, tied to it by `aria-describedby`. */
export function Field({ node, children }: OryNodeLabelProps) {
  const intl = useIntl();
  const label = getNodeLabel(node);
  const { name } = node.attributes;
  return (
    <div className="grid gap-1.5">
      {label !== undefined && (
        <label htmlFor={fieldId(name)} className="text-sm font-medium text-neutral-12">
          {uiTextToFormattedMessage(label, intl)}
        </label>
      )}
      {children}
      {node.messages.length > 0 && (
        <p id={errorId(name)} className="text-sm text-danger">
          {node.messages.map((message) => uiTextToFormattedMessage(message, intl)).join(" ")}
        </p>
      )}
    </div>
  );
}
