import { expect, it } from "vitest";
import { scopesInWords } from "./scopes";

it("says what an app may do, each thing once", () => {
  expect(scopesInWords(["openid", "offline", "offline_access", "email"])).toEqual([
    "Know who you are",
    "Stay signed in while you are away",
    "See your e-mail address",
  ]);
});

it("names a scope it has no words for", () => {
  expect(scopesInWords(["invoices:read"])).toEqual(["Use “invoices:read”"]);
});
