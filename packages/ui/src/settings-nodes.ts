import type { UiNode } from "@ory/client-fetch";
import { isInput, nodesOf } from "./arrange";

/** The traits of a profile form beside these; they are posted as they stand. */
export function otherTraits(nodes: readonly UiNode[], shown: (trait: string) => boolean): readonly string[] {
  return nodes
    .filter(isInput)
    .map(({ attributes }) => attributes.name)
    .filter((name) => name.startsWith("traits."))
    .map((name) => name.slice("traits.".length))
    .filter((trait) => !shown(trait));
}

/** A passkey as the settings of Kratos list it. */
export type ListedPasskey = { readonly id: string; readonly addedAt?: Date; readonly mayGo: boolean };

/** The passkeys of a settings flow, the oldest first; the last way to sign in may not go. */
export function passkeysIn(nodes: readonly UiNode[]): readonly ListedPasskey[] {
  return nodes.filter(isInput).flatMap(({ attributes, meta }) => {
    if (attributes.name !== "passkey_remove" || typeof attributes.value !== "string") return [];
    const added = (meta.label?.context as { readonly added_at?: unknown } | undefined)?.added_at;
    const addedAt = typeof added === "string" ? new Date(added) : undefined;
    return [
      {
        id: attributes.value,
        ...(addedAt === undefined || Number.isNaN(addedAt.getTime()) ? {} : { addedAt }),
        mayGo: attributes.disabled !== true,
      },
    ];
  });
}

/** What every form of a settings flow posts beside its own fields. */
export const sharedFields = (nodes: readonly UiNode[]) =>
  nodesOf(nodes, "default")
    .filter(isInput)
    .filter(({ attributes }) => attributes.type === "hidden");

export const hasNode = (nodes: readonly UiNode[], name: string): boolean =>
  nodes.some((node) => isInput(node) && node.attributes.name === name);
