import { expect, it } from "vitest";
import { explainAddress } from "./address-complaint";

it("says in words of ours what is wrong with an address in disguise, and keeps the pattern to itself", () => {
  const node = (name: string) => ({
    type: "input",
    group: "default",
    attributes: { name, pattern: "^[^\\p{C}]+$" },
    messages: [{ id: 4_000_004 }, { id: 4_000_002 }],
  });
  const { nodes } = explainAddress({
    id: "1",
    request_url: "",
    ui: { action: "", method: "POST", nodes: [node("traits.email"), node("traits.name")] },
  }).ui;
  expect(nodes[0]).toMatchObject({
    attributes: { name: "traits.email" },
    messages: [{ id: 4_900_002 }, { id: 4_000_002 }],
  });
  expect(nodes[0]?.attributes).not.toHaveProperty("pattern");
  expect(nodes[1]).toEqual(node("traits.name"));
});
