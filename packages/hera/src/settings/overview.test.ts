import { expect, it } from "vitest";
import { stateOf } from "./overview";

const person = { email: "ada@acme.test", name: "Ada", verified: true };
const nothing = { passkeys: 0, authenticator: false, backupCodes: 0, password: false };

it("is how things stand, as far as Kratos keeps something of each", () => {
  expect(stateOf(person, [], false)).toEqual({
    email: person.email,
    name: "Ada",
    confirmed: true,
    code: false,
    ...nothing,
  });
  const credentials = (["password", "totp", "lookup_secret", "passkey"] as const).map((kind, at) => ({
    kind,
    count: at + 1,
    updatedAt: undefined,
  }));
  expect(stateOf({ ...person, name: undefined, verified: false }, credentials, true)).toEqual({
    email: person.email,
    confirmed: false,
    code: true,
    password: true,
    authenticator: true,
    backupCodes: 3,
    passkeys: 4,
  });
});
