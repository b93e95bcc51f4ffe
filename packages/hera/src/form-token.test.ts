import { expect, it } from "vitest";
import { type Form, formToken, readFormToken } from "./form-token";

const secret = "a secret of this half, long enough";
const form: Form = { action: "consent", sessionId: "session", challenge: "challenge" };

it("comes back with what it carried", () => {
  expect(readFormToken(secret, form, formToken(secret, form, "http://back/"))).toEqual({ back: "http://back/" });
});

it.each<[string, Form]>([
  ["another session", { ...form, sessionId: "other" }],
  ["another question", { ...form, challenge: "other" }],
  ["another kind of form", { ...form, action: "logout" }],
  ["parts that run into each other", { ...form, sessionId: "sessionchallenge", challenge: "" }],
])("means nothing for %s", (_, other) => {
  expect(readFormToken(secret, other, formToken(secret, form, "back"))).toBeUndefined();
});

it.each(["", ".", "abc", "abc.def"])("is not %j", (token) => {
  expect(readFormToken(secret, form, token)).toBeUndefined();
});

it("cannot be given another way back", () => {
  const [, signature] = formToken(secret, form, "http://back/").split(".");
  const forged = `${Buffer.from("http://evil/").toString("base64url")}.${signature}`;
  expect(readFormToken(secret, form, forged)).toBeUndefined();
});
