import { expect, it } from "vitest";
import { fillIn, replacesExpired, sayBegunAnew } from "./fill-in";

const node = (attributes: Record<string, unknown>) => ({ type: "input", group: "default", attributes });
const flow = {
  id: "1",
  request_url: "",
  ui: {
    action: "",
    method: "POST",
    nodes: [
      node({ name: "email", type: "email", value: "stored@acme.test" }),
      node({ name: "email", type: "submit", value: "again@acme.test" }),
      node({ name: "csrf_token", type: "hidden", value: "t" }),
    ],
  },
};
const saying = (id: number) => ({ ...flow, ui: { ...flow.ui, messages: [{ id, text: "", type: "error" }] } });

it("fills in fields, and neither buttons nor what cannot be seen", () => {
  const { nodes } = fillIn(flow, { email: "typed@acme.test", csrf_token: "evil" }).ui;
  expect(nodes.map(({ attributes }) => attributes.value)).toEqual(["typed@acme.test", "again@acme.test", "t"]);
});

it("knows the flows that Kratos puts in the place of expired ones", () => {
  expect([4_010_001, 4_040_001, 4_050_001, 4_060_005, 4_070_005].map((id) => replacesExpired(saying(id)))).toEqual(
    Array(5).fill(true),
  );
  expect(replacesExpired(saying(4_000_006))).toBe(false);
  expect(replacesExpired(flow)).toBe(false);
});

it("says why there is a new form, unless something else is said", () => {
  expect(sayBegunAnew(flow).ui.messages).toMatchObject([{ id: 4_900_007 }]);
  const asks = { id: 1_010_004, text: "Second factor", type: "info" };
  const asking = { ...flow, ui: { ...flow.ui, messages: [asks] } };
  expect(sayBegunAnew(asking).ui.messages).toMatchObject([asks, { id: 4_900_007 }]);
  expect(sayBegunAnew(flow, "code-spent").ui.messages).toMatchObject([{ id: 4_900_004, type: "error" }]);
  expect(sayBegunAnew(saying(4_000_006)).ui.messages).toMatchObject([{ id: 4_000_006 }]);
});
