import { identityId, kratosSessionId } from "@olympus/domain/ids";
import { expect, it } from "vitest";
import { byFirstFactor } from "./person";

const session = {
  id: kratosSessionId.parse("6f2c8f5e-0a3b-4b1f-9a55-0d6f3d6f7a10"),
  authenticatedAt: new Date("2026-11-25T12:00:00Z"),
  expiresAt: new Date("2026-11-25T13:00:00Z"),
  aal: "aal2" as const,
  methods: ["password", "totp", "lookup_secret"],
};
const ada = {
  id: identityId.parse("0e4c8f5e-0a3b-4b1f-9a55-0d6f3d6f7a10"),
  email: "ada@acme.test",
  name: "Ada",
  role: undefined,
  verified: true,
  session,
};

it("leaves of a session what the first factor shows", () => {
  expect(byFirstFactor(ada)).toEqual({ ...ada, session: { ...session, aal: "aal1", methods: ["password"] } });
});
