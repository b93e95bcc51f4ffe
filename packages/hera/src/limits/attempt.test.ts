import { describe, expect, test } from "vitest";
import { accountOf, countsOf } from "./attempt";

const rulesOf = (path: string, fields: Record<string, string>, known?: string) =>
  countsOf({
    path: `/self-service/${path}`,
    fields: new URLSearchParams(fields),
    network: "203.0.113.7",
    session: "session",
    deviceOf: () => known,
  }).map(({ rule }) => rule);

const ada = { identifier: "ada@acme.test", password: "guess", method: "password" };

describe("a form counts as", () => {
  test.each([
    [
      "a guess, on a device of nobody's",
      "login",
      ada,
      undefined,
      ["sign-in/address", "sign-in/account-address", "sign-in/account"],
    ],
    ["a guess on the person's own device", "login", ada, "device", ["sign-in/address", "sign-in/device"]],
    [
      "a step that names nobody",
      "login",
      { identifier: "", method: "password", password: "x" },
      undefined,
      ["sign-in/address"],
    ],
    [
      "a mail, when a code is asked for",
      "login",
      { identifier: "ada@acme.test", method: "code" },
      undefined,
      ["mail/address", "mail/account"],
    ],
    [
      "a code that is tried",
      "login",
      { identifier: "ada@acme.test", method: "code", code: "123456" },
      undefined,
      ["code/address"],
    ],
    ["a second factor", "login", { method: "totp", totp_code: "123456" }, undefined, ["second-factor/session"]],
    [
      "a backup code",
      "login",
      { method: "lookup_secret", lookup_secret: "abcd" },
      undefined,
      ["second-factor/session"],
    ],
    ["nothing, going back", "login", { ...ada, screen: "previous" }, undefined, []],
    [
      "a sign-up",
      "registration",
      { "traits.email": "ada@acme.test", method: "password" },
      undefined,
      ["sign-up/address"],
    ],
    [
      "a mail, at recovery",
      "recovery",
      { email: "ada@acme.test", method: "code" },
      undefined,
      ["mail/address", "mail/account"],
    ],
    [
      "a mail, sent again",
      "verification",
      { email: "ada@acme.test", method: "code" },
      undefined,
      ["mail/address", "mail/account"],
    ],
    ["a code of recovery", "recovery", { code: "123456", method: "code" }, undefined, ["code/address"]],
    ["a change of settings", "settings", { method: "profile" }, undefined, ["settings/session"]],
  ])("%s", (_, path, fields, known, rules) => {
    expect(rulesOf(path, fields as Record<string, string>, known)).toEqual(rules);
  });
});

test.each(["ada@acme.test", " ADA@acme.test ", "ada@acme.test"])("%s is one account", (identifier) => {
  expect(accountOf(new URLSearchParams({ identifier }))).toBe("ada@acme.test");
});
