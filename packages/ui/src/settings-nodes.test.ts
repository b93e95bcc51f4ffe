import type { UiNode } from "@ory/client-fetch";
import { expect, it } from "vitest";
import { hasNode, otherTraits, passkeysIn, sharedFields } from "./settings-nodes";

const input = (name: string, more: Record<string, unknown> = {}, group = "profile"): UiNode =>
  ({
    type: "input",
    group,
    messages: [],
    meta: {},
    attributes: { node_type: "input", name, type: "text", ...more },
  }) as unknown as UiNode;

it("posts the other traits as they stand", () => {
  const nodes = [input("csrf_token"), input("traits.email"), input("traits.name"), input("traits.tenant_id")];
  expect(otherTraits(nodes, (trait) => trait === "email")).toEqual(["name", "tenant_id"]);
});

it("lists passkeys by their id, with the day they came and whether they may go", () => {
  const label = { label: { id: 1050020, text: "", context: { added_at: "2026-11-25T10:00:00Z" } } };
  const nodes = [
    { ...input("passkey_remove", { value: "0a" }, "passkey"), meta: label } as unknown as UiNode,
    input("passkey_remove", { value: "0b", disabled: true }, "passkey"),
    input("passkey_register_trigger", { type: "button" }, "passkey"),
  ];
  expect(passkeysIn(nodes)).toEqual([
    { id: "0a", addedAt: new Date("2026-11-25T10:00:00Z"), mayGo: true },
    { id: "0b", mayGo: false },
  ]);
});

it("knows what every form of a flow posts, and what is there", () => {
  const nodes = [input("csrf_token", { type: "hidden" }, "default"), input("totp_unlink", {}, "totp")];
  expect(sharedFields(nodes).map(({ attributes }) => attributes.name)).toEqual(["csrf_token"]);
  expect([hasNode(nodes, "totp_unlink"), hasNode(nodes, "totp_code")]).toEqual([true, false]);
});
