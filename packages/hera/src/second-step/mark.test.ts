import { ciam, iam } from "@olympus/domain/half";
import { kratosSessionId } from "@olympus/domain/ids";
import { expect, it } from "vitest";
import { isMarked, markCookie } from "./mark";

const hera = { half: ciam, config: { secret: "s".repeat(32), url: "https://login.example.com" } };
const now = new Date("2026-11-25T12:00:00Z");
const session = {
  id: kratosSessionId.parse("6f2c8f5e-0a3b-4b1f-9a55-0d6f3d6f7a10"),
  expiresAt: new Date(now.getTime() + 3_600_000),
};
const line = markCookie(hera, session, now);
const sent = line.split(";")[0];

it("goes where the session's own cookie goes, for as long, and to no script", () => {
  expect(line).toMatch(
    /^ciam_second_step=[\w-]{43}; Domain=login\.example\.com; Path=\/; Max-Age=3600; HttpOnly; SameSite=Lax; Secure$/,
  );
});

it("marks its own session, here", () => {
  expect(isMarked(hera, `other=1; ${sent}`, session.id)).toBe(true);
});

const other = kratosSessionId.parse("6f2c8f5e-0a3b-4b1f-9a55-0d6f3d6f7a11");

it.each([
  ["no cookie at all", hera, null, session.id],
  ["another session", hera, sent, other],
  ["another secret", { ...hera, config: { ...hera.config, secret: "t".repeat(32) } }, sent, session.id],
  ["the other half", { ...hera, half: iam }, sent, session.id],
  ["an empty mark", hera, "ciam_second_step=", session.id],
])("marks nothing: %s", (_name, there, cookie, id) => {
  expect(isMarked(there, cookie, id)).toBe(false);
});
