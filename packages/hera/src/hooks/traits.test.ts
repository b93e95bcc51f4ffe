import { describe, expect, it } from "vitest";
import { changedProtected, complaintAbout } from "./traits";

describe("complaintAbout", () => {
  it.each(["ada@acme.test", "ada+lists@acme.test", "müller@example.com", "иван@example.com", "o'neil@example.com"])(
    "takes %s",
    (email) => {
      expect(complaintAbout({ email, name: "Ada Lovelace 🚀" })).toBeUndefined();
    },
  );

  it.each([
    ["zero width space", "u\u200bser@acme.test"],
    ["byte order mark", "\ufeffuser@acme.test"],
    ["right to left override", "user\u202e@acme.test"],
    ["soft hyphen", "us\u00ader@acme.test"],
    ["control character", "user\u0000@acme.test"],
    ["line separator", "user\u2028@acme.test"],
    ["trailing space", "user@acme.test "],
    ["full-width letters", "ｕｓｅｒ@acme.test"],
    ["ligature", "ﬁona@acme.test"],
    ["a Cyrillic letter among Latin ones", "аda@acme.test"],
  ])("refuses an address with a %s", (_, email) => {
    expect(complaintAbout({ email })?.field).toBe("traits.email");
  });

  it.each(["Ada\u202ecod", "Ada\u0007", " ", "A\u200bda"])("refuses the name %j", (name) => {
    expect(complaintAbout({ email: "ada@acme.test", name })?.field).toBe("traits.name");
  });
});

describe("changedProtected", () => {
  const stored = { email: "a@b", tenant_id: "1" };
  it.each([
    ["the same", { ...stored, email: "c@d" }, []],
    ["another value", { ...stored, tenant_id: "2" }, ["tenant_id"]],
    ["left out", { email: "a@b" }, ["tenant_id"]],
    ["emptied", { ...stored, tenant_id: "" }, ["tenant_id"]],
    ["of another type", { ...stored, tenant_id: ["1"] }, ["tenant_id"]],
  ])("%s", (_, sent, expected) => {
    expect(changedProtected(["tenant_id"], stored, sent)).toEqual(expected);
  });

  it("notices a role given to oneself", () => {
    expect(changedProtected(["iam_admin_role"], {}, { iam_admin_role: "owner" })).toEqual(["iam_admin_role"]);
  });
});
