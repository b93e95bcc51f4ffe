"use client";
import { getNodeLabel } from "@ory/client-fetch";
import type { OryNodeTextProps } from "@ory/elements-react";

type Secret = { readonly id: number; readonly context?: { readonly secret?: string }; readonly text: string };
const usedSecret = 1050014;

// Backup codes come as a list of texts in the context; a single secret is the text itself.
function secretsOf({ text }: OryNodeTextProps["attributes"]): readonly Secret[] {
  const context = text.context as { readonly secrets?: readonly Secret[] } | undefined;
  return context?.secrets ?? [text as Secret];
}

/** Something to write down: the key of an authenticator app, or the backup codes. Used codes are struck through. */
export function SecretText({ node, attributes }: OryNodeTextProps) {
  const label = getNodeLabel(node);
  const secrets = secretsOf(attributes);
  return (
    <div className="grid gap-1.5">
      {label !== undefined && <p className="text-sm font-medium">{label.text}</p>}
      <ul
        id={attributes.id}
        className={`grid gap-x-6 gap-y-1 rounded-medium bg-neutral-3 p-3 font-mono text-sm break-all ${secrets.length > 1 ? "grid-cols-2" : ""}`}
      >
        {secrets.map((secret, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: used codes have no text of their own, and the list never changes
          <li key={at} className={secret.id === usedSecret ? "text-neutral-10 line-through" : ""}>
            {secret.context?.secret ?? secret.text}
          </li>
        ))}
      </ul>
    </div>
  );
}
