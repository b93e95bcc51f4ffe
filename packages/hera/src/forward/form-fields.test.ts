import { expect, it } from "vitest";
import { fieldsOf, formFields } from "./form-fields";

const bytes = (text: string) => new TextEncoder().encode(text);
const form = "application/x-www-form-urlencoded";

it.each([form, `${form}; charset=utf-8`, form.toUpperCase()])("reads a form that says it is one: %s", (type) => {
  expect(formFields(bytes("totp_code=1&totp_code=2"), type).getAll("totp_code")).toEqual(["1", "2"]);
});

it.each(["application/json", "text/plain", `${form}, application/json`, null])("reads nothing of %s", (type) => {
  expect([...formFields(bytes("totp_code=1"), type)]).toEqual([]);
});

it.each(["application/json", "Application/JSON; charset=utf-8", "application/problem+json"])(
  "reads the fields of %s",
  (type) => {
    const read = fieldsOf(bytes('{"method":"totp","totp_code":123456}'), type);
    expect(Object.fromEntries(read)).toEqual({ method: "totp", totp_code: "123456" });
  },
);

it("reads nothing of what is no JSON", () => {
  expect([...fieldsOf(bytes("{"), "application/json")]).toEqual([]);
  expect([...fieldsOf(bytes("null"), "application/json")]).toEqual([]);
});
