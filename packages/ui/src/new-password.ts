import type { SettingsFlow, UiNode } from "@ory/client-fetch";
import { isInput } from "./arrange";

/** Kratos calls it "Password" here as at sign-in; it is the next one that is meant. */
export function asNewPassword(node: UiNode, label: string): UiNode {
  if (!isInput(node) || node.attributes.name !== "password") return node;
  return { ...node, meta: { label: { id: 0, text: label, type: "info" } } };
}

/**
 * Whether somebody has just come back by a recovery code and still has the old password. The flow's message says so too, but only
 * until the first password is refused; the address that began the flow stays.
 */
export function isRecovering({ request_url, state }: Pick<SettingsFlow, "request_url" | "state">): boolean {
  if (state === "success" || !URL.canParse(request_url)) return false;
  return new URL(request_url).pathname.endsWith("/self-service/recovery");
}
