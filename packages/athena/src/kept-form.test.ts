import { identityId } from "@olympus/domain/ids";
import { NextRequest } from "next/server";
import { decode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import { handKeptForm, header, isPlainForm, keepForm, openKept } from "./kept-form";
import type { Employee } from "./session";
import { readSession } from "./sign-in/session-cookie";
import { cookieNames, type Workplace } from "./workplace";

const workplace = { cookies: cookieNames("ciam"), secure: false, config: { secret: "s".repeat(32) } } as Workplace;
const address = "http://localhost:3001/people/1?do=end-sessions";
const ada = identityId.parse("0e9c2a4f-7c1d-4e0a-9f43-0a8d2f6c1b7e");
const gil = identityId.parse("68edb53e-f63b-437e-b94e-e855ea67c95b");
function posted(fields: Record<string, string>, headers: Record<string, string> = {}): NextRequest {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return new NextRequest(address, { method: "POST", body, headers: { "content-length": "500", ...headers } });
}

const opened = (cookie: string, headers: Record<string, string> = {}) =>
  new NextRequest(address, { headers: { cookie: `${workplace.cookies.keptForm}=${cookie}`, ...headers } });

async function keep(fields: Record<string, string>, by: Employee["id"] | null = ada): Promise<string> {
  const [cookie] = await keepForm(workplace, posted(fields), by);
  if (cookie === undefined) throw new Error("nothing was kept");
  return cookie.value;
}

/** Opens the page at the same address with the cookie: what the browser is told, and what the employee reads. */
async function open(cookie: string, who: Employee["id"], headers?: Record<string, string>) {
  const seen = new Headers({ [header]: "planted" });
  const told = handKeptForm(workplace, opened(cookie, headers), seen);
  return { told, read: await openKept(workplace, seen.get(header) ?? "", who) };
}

describe("a form whose session had ended", () => {
  it("is one that the browser posted by itself", () => {
    expect(isPlainForm(posted({}))).toBe(true);
    expect(isPlainForm(posted({}, { "next-action": "1" }))).toBe(false);
    expect(isPlainForm(new NextRequest(address, { method: "POST", body: new URLSearchParams({ a: "b" }) }))).toBe(
      false,
    );
    expect(isPlainForm(new NextRequest(address))).toBe(false);
  });

  it("comes back to its writer, without Next's own fields, and leaves the browser", async () => {
    const { told, read } = await open(await keep({ reason: "Lost phone, هاتف", $ACTION_KEY: "k" }), ada);
    expect(read).toEqual({ reason: "Lost phone, هاتف" });
    expect(told).toMatchObject([{ value: "", options: { maxAge: 0, path: "/people/1", httpOnly: true } }]);
  });

  it("is not shown to somebody else, but to anybody when nobody knows who wrote it", async () => {
    expect((await open(await keep({ reason: "Lost phone" }), gil)).read).toBeUndefined();
    expect((await open(await keep({ reason: "Lost phone" }, null), gil)).read).toEqual({ reason: "Lost phone" });
  });

  it("stays in the browser while a script asks", async () => {
    const asked = await open(await keep({ reason: "Lost phone" }), ada, { "sec-fetch-mode": "cors" });
    expect(asked).toEqual({ told: [], read: undefined });
  });

  it("is believed only as it was sealed, and never as a session", async () => {
    const cookie = await keep({ reason: "Lost phone" });
    expect((await open(`${cookie.slice(0, -4)}AAAA`, ada)).read).toBeUndefined();
    const session = { name: workplace.cookies.session, value: cookie };
    expect(await decode({ token: cookie, secret: workplace.config.secret }).catch(() => "refused")).toBe("refused");
    expect(await readSession(workplace, [session])).toBeUndefined();
  });

  it("is not kept when no cookie could hold it", async () => {
    expect(await keepForm(workplace, posted({ reason: "x".repeat(3_000) }), ada)).toEqual([]);
    expect(await keepForm(workplace, posted({ reason: "x" }, { "content-length": "70000" }), ada)).toEqual([]);
    const longest = await keep({ reason: "语".repeat(500) });
    expect(longest.length).toBeLessThan(4_000);
  });
});
