import { expect, it } from "vitest";
import { claimRows } from "./claims";

const shown = (claims: Record<string, unknown>) =>
  claimRows(claims).map(({ text }) =>
    text
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );

it("names each claim in words and as the token does, in an order for people", () => {
  const claims = { exp: 1795580766, amr: ["password", "totp"], tenant_id: "3b41", email_verified: true, name: "Ada" };
  expect(shown(claims)).toEqual([
    "Name name Ada",
    "Address confirmed email_verified Yes",
    "Tenant tenant_id 3b41",
    "Signed in with amr password, totp",
    "Good until exp 25 Nov 2026, 04:26 UTC",
  ]);
});

it("lets a long address go on in the next line after its @, and nowhere else", () => {
  const [row] = claimRows({ email: "ada.lovelace@acme.test" });
  expect(row?.text).toContain("<td>ada.lovelace@<wbr>acme.test</td>");
});

it("shows a claim of another form as it is, and escaped", () => {
  expect(claimRows({ exp: "soon", email_verified: "<b>" }).map(({ text }) => text)).toEqual([
    expect.stringContaining("<td>&lt;b&gt;</td>"),
    expect.stringContaining("<td>soon</td>"),
  ]);
});
