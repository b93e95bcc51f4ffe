"use client";
import type { UiNode } from "@ory/client-fetch";
import { Node } from "@ory/elements-react";
import type { ReactNode } from "react";
import { arrange, hiddenValueOf, type InputNode, isInput } from "../arrange";
import { PostForm } from "./busy";
import { ButtonLooks } from "./button";
import { Divider } from "./divider";
import { Hints } from "./hints";
import type { ButtonLook } from "./plain-button";
import { ResendButton } from "./resend-button";

type Props = {
  readonly action: string;
  readonly nodes: readonly UiNode[];
  readonly protectedTraits?: readonly string[];
  /** Links that belong under the main button. */
  readonly children?: ReactNode;
  readonly look?: ButtonLook;
  /** Help under a field, by its name. */
  readonly hints?: Readonly<Record<string, string>>;
  /** Whose password this form asks for, where the page asks for no address: password managers go by it. */
  readonly username?: string | undefined;
  /** Whether a word stands between the main button and the others. */
  readonly divided?: boolean;
};

// A field stays the same field when its value comes back from the server; of buttons, the value tells them apart.
function keyOf(node: UiNode): string {
  if (!isInput(node)) return `${node.group}-${node.type}`;
  const { name, type, value } = node.attributes;
  return `${node.group}-${name}-${type === "submit" || type === "button" ? value : ""}`;
}

/**
 * One form of a flow. Every hidden input is drawn once, from the node itself: Elements leaves some out of the form, repeats others,
 * and gives `method` no value until its scripts have run.
 */
export function FlowForm({
  action,
  nodes,
  protectedTraits = [],
  look = "primary",
  divided = true,
  hints = {},
  username,
  children,
}: Props) {
  const { hidden, fields, primary, alternatives, doors } = arrange(nodes, protectedTraits);
  return (
    <PostForm action={action} className="grid grid-cols-1 content-start gap-5">
      {hidden.map((node) => (
        <HiddenInput key={node.attributes.name} node={node} />
      ))}
      {username !== undefined && <input type="email" autoComplete="username" defaultValue={username} hidden readOnly />}
      <Hints value={hints}>
        {fields.map((node) => (
          <Node key={keyOf(node)} node={node} />
        ))}
      </Hints>
      {primary !== undefined && (
        <ButtonLooks value={look}>
          <Node node={primary} />
        </ButtonLooks>
      )}
      {doors.map((node) => (
        <ResendButton key={keyOf(node)} node={node} />
      ))}
      {children}
      {alternatives.length > 0 && (
        <>
          {divided && (
            <div className={alternatives.every(isScripted) ? "scripted" : undefined}>
              <Divider />
            </div>
          )}
          <ButtonLooks value={look === "primary" ? "secondary" : look}>
            {alternatives.map((node) => (
              <Node key={keyOf(node)} node={node} />
            ))}
          </ButtonLooks>
        </>
      )}
    </PostForm>
  );
}

const isScripted = ({ attributes }: InputNode) => attributes.type === "button";

function HiddenInput({ node }: { readonly node: InputNode }) {
  const value = hiddenValueOf(node);
  return value === undefined ? null : <input type="hidden" name={node.attributes.name} value={value} readOnly />;
}
