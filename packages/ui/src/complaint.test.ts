import { expect, it } from "vitest";
import type { InputNode } from "./arrange";
import { complaintOf } from "./complaint";

const field = (type: string, ...ids: readonly number[]) =>
  ({
    type: "input",
    group: "default",
    meta: {},
    messages: ids.map((id) => ({ id, text: "", type: "error" })),
    attributes: { node_type: "input", name: "x", type, disabled: false },
  }) as InputNode;

it.each([
  ["a mistyped address has its own sentence", field("email", 4000001, 4000003), 4000040],
  ["the first of several", field("password", 4000032, 4000034), 4000032],
  ["a schema error elsewhere stays", field("text", 4000001), 4000001],
  ["nothing to say", field("text"), undefined],
])("%s", (_, node, id) => {
  expect(complaintOf(node)?.id).toBe(id);
});
