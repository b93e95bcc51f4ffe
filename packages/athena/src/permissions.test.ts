import { describe, expect, it } from "vitest";
import { may, mayOn, type Permission } from "./permissions";
import { adminRole } from "./role";

const permissions: Permission[] = ["service:read", "client:read", "person:read", "person:end-sessions", "audit:read"];

// Written out in full on purpose: a change of the table must be made twice.
const expected = {
  owner: "yes yes yes yes yes",
  admin: "yes yes yes yes yes",
  support: "yes no yes yes no",
  designer: "yes no no no no",
  viewer: "yes yes yes no no",
} as const;

describe("the permission table", () => {
  it.each(adminRole.options)("%s", (role) => {
    expect(permissions.map((permission) => (may(role, permission) ? "yes" : "no")).join(" ")).toBe(expected[role]);
  });
});

describe("ending the sessions of an employee", () => {
  it.each([
    ["support", "owner", false],
    ["support", "admin", false],
    ["support", "viewer", true],
    ["support", undefined, true],
    ["support", "made-up", true],
    ["admin", "owner", false],
    ["admin", "admin", true],
    ["owner", "owner", true],
    ["viewer", "viewer", false],
  ] as const)("%s on %s: %s", (role, target, allowed) => {
    const who = { id: "me", role };
    expect(mayOn("iam", who, "person:end-sessions", { kind: "identity", id: "them", role: target })).toBe(allowed);
  });

  it("lets everybody with the permission end their own", () => {
    const self = { kind: "identity", id: "me", role: "owner" } as const;
    expect(mayOn("iam", { id: "me", role: "support" }, "person:end-sessions", self)).toBe(true);
  });

  it("gives a customer's trait of that name no weight", () => {
    const customer = { kind: "identity", id: "them", role: "owner" } as const;
    expect(mayOn("ciam", { id: "me", role: "support" }, "person:end-sessions", customer)).toBe(true);
  });
});
