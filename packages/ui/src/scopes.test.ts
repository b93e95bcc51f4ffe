import { expect, it } from "vitest";
import { wordsOf } from "./language/words";
import { scopesInWords } from "./scopes";

it("says what an app may do, each thing once", () => {
  expect(scopesInWords(wordsOf("en"), ["openid", "offline", "offline_access", "email"])).toEqual([
    "Know who you are",
    "Stay signed in while you are away",
    "See your e-mail address",
  ]);
});

it.each(["invoices:read", "constructor"])("names a scope it has no words for: %s", (scope) => {
  expect(scopesInWords(wordsOf("en"), [scope])).toEqual([`Use “${scope}”`]);
});
