import { ciam, iam } from "@olympus/domain/half";
import { tenantId } from "@olympus/domain/ids";
import { expect, it } from "vitest";
import { claimsFor, type Subject } from "./claims";

const entry = { id: tenantId.parse("0c000000-0000-4000-8000-000000000001"), slug: "default", role: "member" };
const ada: Subject = {
  email: "ada@acme.test",
  verified: true,
  name: "Ada",
  role: "owner",
  signedInAt: new Date(1_700_000_000_900),
};

const standing = { tenant_id: entry.id, tenant_slug: "default", tenant_role: "member", login_at: 1_700_000_000 };

it("says what a customer is to both tokens, and who they are only where it was granted", () => {
  expect(claimsFor(ciam, ada, entry, ["openid"])).toEqual({ idToken: standing, accessToken: standing });
  expect(claimsFor(ciam, ada, entry, ["openid", "email", "profile"])).toEqual({
    idToken: { ...standing, email: "ada@acme.test", email_verified: true, name: "Ada" },
    accessToken: standing,
  });
});

it("says an employee's role, and nothing of a customer's tenants", () => {
  const told = { iam_admin_role: "owner", login_at: 1_700_000_000 };
  expect(claimsFor(iam, ada, entry, ["openid"])).toEqual({ idToken: told, accessToken: told });
});

it("leaves out what is not there", () => {
  const bare = { ...ada, name: undefined, role: undefined };
  expect(claimsFor(iam, bare, entry, ["profile"]).idToken).toEqual({ login_at: 1_700_000_000 });
});
