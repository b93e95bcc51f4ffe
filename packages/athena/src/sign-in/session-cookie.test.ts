import { describe, expect, it } from "vitest";
import { cookieNames, type Workplace } from "../workplace";
import { sessionFrom } from "./employee-session";
import { clearSession, readSession, writeSession } from "./session-cookie";

const workplace = (half: "ciam" | "iam", secret = "s".repeat(32)) =>
  ({ cookies: cookieNames(half), secure: false, config: { secret } }) as Workplace;
const ciam = workplace("ciam");
const claims = { sub: "7c2b1962-b78b-4236-add4-55963135b0cc", email: "o@olympus.test", iam_admin_role: "owner" };
const session = (idToken = "id") => sessionFrom(claims, { idToken, refreshToken: "refresh" });
const jarOf = (cookies: readonly { name: string; value: string }[]) => cookies.filter(({ value }) => value !== "");

describe("the session cookie", () => {
  it("is read as it was written", async () => {
    const mine = session();
    const written = await writeSession(ciam, [], mine);
    expect(written.map(({ name }) => name)).toEqual(["ciam_athena_session"]);
    expect(await readSession(ciam, written)).toEqual(mine);
  });

  it("is cut into parts that a browser keeps, and read in their order", async () => {
    const large = session("x".repeat(20_000));
    const written = await writeSession(ciam, [], large);
    expect(written.length).toBeGreaterThan(2);
    expect(written.every(({ name, value }) => name.length + value.length < 4096)).toBe(true);
    expect((await readSession(ciam, [...written].reverse()))?.idToken).toBe(large.idToken);
  });

  it("leaves no part of a longer one behind", async () => {
    const before = jarOf(await writeSession(ciam, [], session("x".repeat(20_000))));
    const after = await writeSession(ciam, before, session());
    const emptied = after.filter(({ value }) => value === "").map(({ name }) => name);
    expect(emptied).toEqual(before.map(({ name }) => name));
    expect(await readSession(ciam, jarOf(after))).toBeDefined();
  });

  it("is cleared with all its parts, and nothing else with it", async () => {
    const parts = await writeSession(ciam, [], session("x".repeat(20_000)));
    const others = ["ciam_athena_session_other", "ciam_athena_session.x", "iam_athena_session", "ciam_athena_theme"];
    const jar = [...parts, ...others.map((name) => ({ name, value: "1" }))];
    expect(clearSession(ciam, jar).map(({ name }) => name)).toEqual(parts.map(({ name }) => name));
  });

  it.each([
    ["another secret", workplace("ciam", "t".repeat(32))],
    ["the other half", workplace("iam")],
  ])("is nobody with %s", async (_, other) => {
    expect(await readSession(other, await writeSession(ciam, [], session()))).toBeUndefined();
  });

  it("is nobody when a letter of it changed", async () => {
    const [cookie] = await writeSession(ciam, [], session());
    // Not the last one: some of its bits stand for nothing.
    const value = cookie?.value.replace(/.(?=.{9}$)/, (letter) => (letter === "A" ? "B" : "A")) ?? "";
    expect(await readSession(ciam, [{ name: "ciam_athena_session", value }])).toBeUndefined();
  });
});
