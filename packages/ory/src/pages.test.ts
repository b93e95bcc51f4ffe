import { fail, ok } from "@olympus/domain/failure";
import { describe, expect, it } from "vitest";
import { countUpTo, nextPageToken, type Page } from "./pages";

describe("nextPageToken", () => {
  it.each([
    ["Kratos", '</admin/identities?page_size=50&page_token=0d1e>; rel="next"', "0d1e"],
    [
      "both relations",
      '<http://h/clients?page_token=a>; rel="first",<http://h/clients?page_token=b%3D>; rel="next"',
      "b=",
    ],
    ["the last page", '</admin/identities?page_size=50>; rel="first"', undefined],
    ["no header", undefined, undefined],
    ["garbage", "<http://[>; rel=next", undefined],
  ])("%s", (_, link, token) => {
    expect(nextPageToken(link)).toBe(token);
  });
});

describe("countUpTo", () => {
  const list = (total: number) => (page: { size: number; token?: string }) => {
    const from = Number(page.token ?? 0);
    const items = Array.from({ length: Math.max(0, Math.min(page.size, total - from)) });
    const next = from + items.length;
    return Promise.resolve(ok<Page<unknown>>(next < total ? { items, next: String(next) } : { items }));
  };

  it.each([
    [0, { count: 0, exact: true }],
    [7, { count: 7, exact: true }],
    [1000, { count: 1000, exact: true }],
    [1001, { count: 1000, exact: false }],
  ])("%d items", async (total, expected) => {
    expect(await countUpTo(1000, list(total))).toEqual(ok(expected));
  });

  it("is a failure, not a number, when a page cannot be read", async () => {
    expect(await countUpTo(1000, async () => fail("kratos/unreachable"))).toEqual(fail("kratos/unreachable"));
  });

  it("ends at an empty page that names a next one", async () => {
    expect(await countUpTo(1000, async () => ok({ items: [], next: "again" }))).toEqual(ok({ count: 0, exact: true }));
  });
});
