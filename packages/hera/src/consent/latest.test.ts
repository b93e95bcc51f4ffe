import { expect, it } from "vitest";
import { isOvertaken, latestCookie } from "./latest";

const own = { prefix: "ciam_", isSecure: false };
const asked = (challenge: string, id = "portal") => ({ challenge, client: { id } });
const jar = (challenge: string, id?: string) => latestCookie(own, asked(challenge, id)).split(";")[0] ?? "";

it("knows a question that was asked again meanwhile, of the same app only", () => {
  expect(isOvertaken("ciam_", jar("second"), asked("first"))).toBe(true);
  expect(isOvertaken("ciam_", jar("first"), asked("first"))).toBe(false);
  expect(isOvertaken("ciam_", jar("second", "another"), asked("first"))).toBe(false);
});

it("takes every question for the last one where nothing is remembered", () => {
  expect(isOvertaken("ciam_", null, asked("first"))).toBe(false);
  expect(isOvertaken("ciam_", "theme=dark", asked("first"))).toBe(false);
});

it("remembers the question without telling it", () => {
  expect(latestCookie(own, asked("secret-challenge"))).not.toContain("secret");
  expect(latestCookie(own, asked("x"))).toMatch(/; Path=\/consent; Max-Age=3600; HttpOnly; SameSite=Lax$/);
});
