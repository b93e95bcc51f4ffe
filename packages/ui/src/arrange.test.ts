import type { UiNode } from "@ory/client-fetch";
import { describe, expect, it } from "vitest";
import {
  arrange,
  askAddress,
  forAccount,
  hiddenValueOf,
  type InputNode,
  inputValue,
  methodsOf,
  nodesOf,
  prefill,
} from "./arrange";

type Extra = Omit<Partial<InputNode["attributes"]>, "label"> & { readonly label?: number };

function node(group: string, name: string, type: string, { label, ...attributes }: Extra = {}): UiNode {
  return {
    type: "input",
    group,
    messages: [],
    meta: label === undefined ? {} : { label: { id: label, text: "", type: "info" } },
    attributes: { node_type: "input", name, type, disabled: false, ...attributes },
  } as UiNode;
}

const names = (nodes: readonly UiNode[]) =>
  nodes.map(({ attributes }) =>
    attributes.node_type === "input" ? `${attributes.name}=${attributes.value ?? ""}` : "",
  );

const login = [
  node("default", "csrf_token", "hidden", { value: "t" }),
  node("default", "identifier", "text", { value: "ada@acme.test" }),
  node("code", "method", "submit", { value: "code" }),
  node("password", "password", "password"),
  node("password", "method", "submit", { value: "password" }),
];

describe("arranging a form", () => {
  it("puts the password first and other ways after it", () => {
    const { hidden, fields, primary, alternatives } = arrange(login);
    expect(names(hidden)).toEqual(["csrf_token=t"]);
    expect(names(fields)).toEqual(["identifier=ada@acme.test", "password="]);
    expect(names(primary === undefined ? [] : [primary])).toEqual(["method=password"]);
    expect(names(alternatives)).toEqual(["method=code"]);
  });

  it("knows the doors: send again and back", () => {
    const resend = node("code", "email", "submit", { value: "ada@acme.test", label: 1070008 });
    const back = node("default", "screen", "submit", { value: "previous" });
    const { doors, primary } = arrange([resend, back, node("code", "method", "submit", { value: "code" })]);
    expect(names(doors)).toEqual(["email=ada@acme.test", "screen=previous"]);
    expect(primary?.attributes.value).toBe("code");
  });

  it("never shows a protected trait, and posts it", () => {
    const trait = node("profile", "traits.tenant_id", "text", { required: true });
    const { hidden, fields } = arrange([trait], ["tenant_id"]);
    expect(fields).toEqual([]);
    expect(hidden.map(hiddenValueOf)).toEqual(["00000000-0000-0000-0000-000000000000"]);
  });

  it("posts an input once, though Kratos repeats it in two groups", () => {
    const { hidden } = arrange([login[0], login[0]].filter((one) => one !== undefined));
    expect(hidden).toHaveLength(1);
  });
});

describe("hidden values", () => {
  it.each([
    ["a value as it is", { value: "x" }, "x"],
    ["nothing for an optional trait without one", { value: undefined }, undefined],
    ["nothing for an empty one", { value: "" }, undefined],
  ])("posts %s", (_, extra, expected) => {
    expect(hiddenValueOf(node("profile", "traits.iam_admin_role", "text", extra) as InputNode)).toBe(expected);
  });
});

describe("second factors", () => {
  const nodes = [
    node("default", "csrf_token", "hidden", { value: "t" }),
    node("lookup_secret", "lookup_secret", "text"),
    node("totp", "totp_code", "text"),
  ];

  it("offers the best one first", () => {
    expect(methodsOf(nodes)).toEqual(["totp", "lookup_secret"]);
  });

  it("gives each its own form, with the form token", () => {
    expect(names(nodesOf(nodes, "totp"))).toEqual(
      ["csrf_token=", "totp_code="].map((name) => name.replace("token=", "token=t")),
    );
  });
});

it("finds what was typed before", () => {
  expect(inputValue(login, "email", "identifier")).toBe("ada@acme.test");
});

it("fills a mail's code into its field and nowhere else", () => {
  const filled = prefill(
    [node("code", "code", "text"), node("code", "email", "submit", { value: "a" })],
    "code",
    "123456",
  );
  expect(names(filled)).toEqual(["code=123456", "email=a"]);
});

it("does not overwrite what was typed", () => {
  expect(names(prefill(login, "identifier", "gil@globex.test"))).toContain("identifier=ada@acme.test");
});

it.each([
  ["", ""],
  ["mistyped@acme.test", "mistyped@acme.test"],
])("asks for the address again after a code was wanted for “%s”", (typed, shown) => {
  const refused = [node("default", "identifier", "hidden", { value: typed }), ...login.slice(2)];
  const { fields, hidden } = arrange(askAddress(refused, "E-mail"));
  expect(names(fields)).toEqual([`identifier=${shown}`, "password="]);
  expect(fields[0]?.meta.label?.text).toBe("E-mail");
  expect(hidden).toEqual([]);
});

it("asks the person who is signed in, and nobody else", () => {
  const { fields, hidden } = arrange(forAccount(login, "ada@acme.test"));
  expect(names(fields)).toEqual(["password="]);
  expect(names(hidden)).toContain("identifier=ada@acme.test");
});
