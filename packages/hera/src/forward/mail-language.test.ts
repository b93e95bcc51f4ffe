import { expect, it } from "vitest";
import { beginIn, payloadIn, sendIn } from "./mail-language";

const form = "application/x-www-form-urlencoded";
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

it.each([
  ["/self-service/login/browser", "/self-service/login/browser?lang=de"],
  [
    "/self-service/settings/browser?return_to=x%26lang%3Den",
    "/self-service/settings/browser?return_to=x%26lang%3Den&lang=de",
  ],
  ["/self-service/login?flow=1", "/self-service/login?flow=1"],
  ["/sessions/whoami", "/sessions/whoami"],
])("a flow that begins at %s begins at %s", (path, expected) => {
  expect(beginIn("de", path)).toBe(expected);
});

it("tells the mail of a form its language", () => {
  const sent = new URLSearchParams(Buffer.from(sendIn("de", "/self-service/login", bytes("a=b"), form)).toString());
  expect(sent.get("a")).toBe("b");
  expect(JSON.parse(sent.get("transient_payload") ?? "")).toEqual({ olympus: { language: "de" } });
});

it.each([
  ["/self-service/settings", form],
  ["/self-service/login", "application/json"],
  ["/self-service/login", null],
])("leaves %s as %s alone", (path, type) => {
  expect(Buffer.from(sendIn("de", path, bytes("a=b"), type)).toString()).toBe("a=b");
});

it("says the language beside what else there is to say", () => {
  expect(JSON.parse(payloadIn("en", { account: "exists", language: "de" }))).toEqual({
    olympus: { account: "exists", language: "en" },
  });
});
