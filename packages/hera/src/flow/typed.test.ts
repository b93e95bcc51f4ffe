import { describe, expect, it } from "vitest";
import { readTyped, typedAt, typedCookie } from "./typed";

const flow = "0d9f3a3e-6b1c-4a57-a0ad-8dbf4d86b8b1";
const page = `http://ciam.localhost:3000/registration?flow=${flow}`;
const sent = new URL(`http://ciam.localhost:3000/self-service/registration?flow=${flow}`);
const own = { prefix: "ciam_", isSecure: false };

const remember = (fields: Record<string, string>, location: string | null = page) =>
  typedCookie(own, new URLSearchParams(fields), typedAt(sent, location));

function read(cookie: string | undefined, asked: readonly string[] = [flow]) {
  const [pair] = (cookie ?? "").split(";");
  return readTyped("ciam_", pair, asked);
}

const form = { "traits.email": "ada@acme.test", "traits.name": "Åda عدا", password: "secret", csrf_token: "t" };

describe("what was typed into a refused sign-up form", () => {
  it("stays, but never the password", () => {
    const cookie = remember(form);
    expect(read(cookie)).toEqual({ "traits.email": "ada@acme.test", "traits.name": "Åda عدا" });
    expect(cookie).toContain("Path=/registration; Max-Age=7200; HttpOnly; SameSite=Lax");
    expect(Buffer.from(cookie?.split(/[=;]/)[1] ?? "", "base64url").toString()).not.toContain("secret");
  });

  it("stays in a refused sign-in form as well", () => {
    const cookie = remember({ identifier: "ada@acme.test", password: "secret" }, page.replace("registration", "login"));
    expect(read(cookie)).toEqual({ identifier: "ada@acme.test" });
    expect(cookie).toContain("Path=/login;");
  });

  it("is shown in its own flow, or in the one that took its place, only", () => {
    expect(read(remember(form), ["another"])).toEqual({});
    expect(read(remember(form), ["another", flow])).toHaveProperty(["traits.email"], "ada@acme.test");
  });

  it("stays remembered while a later step is sent, and follows what is typed anew", () => {
    const at = (path: string) => page.replace("registration", path);
    expect(remember({ code: "123456", method: "code" }, at("recovery"))).toBeUndefined();
    expect(read(remember({ email: "" }, at("recovery")))).toEqual({});
    expect(read(remember({ "traits.email": "a@b.test", "traits.name": "Ada" }, at("settings/profile")))).toEqual({
      "traits.name": "Ada",
    });
  });

  it("stays in a sign-up whose address is to be confirmed, to be changed there", () => {
    const cookie = remember(form, "http://ciam.localhost:3000/verification?flow=1");
    expect(cookie).toContain("Path=/registration;");
    expect(read(cookie)).toHaveProperty(["traits.email"], "ada@acme.test");
  });

  it.each([
    ["goes on", "http://ciam.localhost:3000/"],
    ["goes nowhere", null],
  ])("is not kept when the form %s", (_, location) => {
    expect(remember(form, location)).toBeUndefined();
  });

  it("is not kept when it is no address and no name", () => {
    expect(read(remember({ "traits.email": "a".repeat(321), "traits.tenant_id": "x" }))).toEqual({});
  });

  it.each(["", "ciam_typed=rubbish", `ciam_typed=${Buffer.from('{"flow":1}').toString("base64url")}`])(
    "is nothing in a cookie that is not ours: %s",
    (cookie) => {
      expect(read(cookie)).toEqual({});
    },
  );
});
