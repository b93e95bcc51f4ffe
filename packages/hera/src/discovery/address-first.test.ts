import type { Flow } from "@olympus/ory/kratos/flows";
import { expect, it } from "vitest";
import { alikeSecondStep } from "./address-first";

const node = (group: string, name: string, type: string, value = "") => ({
  type: "input",
  group,
  attributes: { name, type, value },
});
const naming = node("identifier_first", "method", "submit", "identifier_first");
const flowOf = (nodes: Flow["ui"]["nodes"], ids: readonly number[] = []): Flow => ({
  id: "1",
  request_url: "",
  ui: { action: "", method: "POST", nodes, messages: ids.map((id) => ({ id, text: "", type: "error" })) },
});

it("is the step that an address with an account gets, without the complaint", () => {
  const unknown = flowOf(
    [
      node("identifier_first", "identifier", "text", "nobody@acme.test"),
      naming,
      node("passkey", "passkey_login", "hidden"),
      node("password", "password", "password"),
    ],
    [4_000_035],
  );
  const { nodes, messages } = alikeSecondStep(unknown).ui;
  expect(nodes.map(({ attributes: { name, type } }) => `${name} ${type}`)).toEqual([
    "identifier hidden",
    "passkey_login hidden",
    "password password",
    "passkey_login_trigger button",
  ]);
  expect(messages).toEqual([]);
});

it("leaves the first step, and forms in one, as they are", () => {
  const first = flowOf([node("identifier_first", "identifier", "text"), naming]);
  const unified = flowOf(
    [node("default", "identifier", "text"), node("password", "password", "password")],
    [4_000_035],
  );
  for (const flow of [first, unified]) expect(alikeSecondStep(flow)).toBe(flow);
});
