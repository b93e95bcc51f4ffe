import { expect, it } from "vitest";
import { wordsOf } from "./language/words";
import { scopesInWords } from "./scopes";

it("says what an app may do, each thing once, from who somebody is to how long it lasts", () => {
  const asked = ["offline", "offline_access", "notes:write", "email", "openid"];
  expect(scopesInWords(wordsOf("en"), asked)).toEqual([
    "Know who you are",
    "See your e-mail address",
    "Use “notes:write”",
    "Stay signed in while you are away",
  ]);
});

it.each(["invoices:read", "constructor"])("names a scope it has no words for: %s", (scope) => {
  expect(scopesInWords(wordsOf("en"), [scope])).toEqual([`Use “${scope}”`]);
});
