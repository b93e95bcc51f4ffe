import { expect, it } from "vitest";
import { nameChange } from "./passkey-change";

const settings = "http://ciam.localhost:3000/self-service/settings?flow=1";
const page = "http://ciam.localhost:3000/settings/passkeys?flow=1";
const id = Buffer.from("0a1bff", "hex").toString("base64url");

const read = (fields: Record<string, string>, { url = settings, location = page, method = "POST" } = {}) =>
  nameChange({ method, url }, new URLSearchParams(fields), location);

const added = { passkey_settings_register: JSON.stringify({ id }) };

it("names a passkey that is added", () => {
  expect(read({ ...added, passkey_name: " Ada’s phone " })).toEqual({ passkeyId: "0a1bff", name: "Ada’s phone" });
});

it("keeps a name short and free of what nobody sees", () => {
  const change = read({ ...added, passkey_name: `a\u202e\u0000b${"c".repeat(80)}` });
  expect(change).toEqual({ passkeyId: "0a1bff", name: `ab${"c".repeat(58)}` });
});

it("hands on which one goes and the flow that shows it, unless Kratos asks who it is first", () => {
  expect(read({ passkey_remove: "0a1bff" })).toEqual({ passkeyId: "0a1bff", flow: "1" });
  const location = "http://ciam.localhost:3000/self-service/login/browser?refresh=true";
  expect(read({ passkey_remove: "0a1bff" }, { location })).toBeUndefined();
});

it.each([
  ["no name", { ...added, passkey_name: "  " }, {}],
  ["no passkey", { passkey_name: "phone" }, {}],
  ["rubbish", { passkey_settings_register: "{", passkey_name: "phone" }, {}],
  ["no id", { passkey_settings_register: '{"id":7}', passkey_name: "phone" }, {}],
  ["an id that is none", { passkey_remove: "0a1bff' or 1=1" }, {}],
  ["another form", { ...added, passkey_name: "phone" }, { url: settings.replace("settings", "login") }],
  ["a GET", { ...added, passkey_name: "phone" }, { method: "GET" }],
])("%s changes nothing", (_, fields, how) => {
  expect(read(fields as Record<string, string>, how)).toBeUndefined();
});
