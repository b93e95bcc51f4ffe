import { expect, test } from "vitest";
import { outsideFolder } from "./place";

test("two data folders never share a place outside, whatever their checkouts are called", () => {
  const first = outsideFolder("/root/a folder/olympus/.olympus");
  expect(first).toMatch(/^\/var\/lib\/olympus\/olympus-[0-9a-f]{10}$/);
  expect(outsideFolder("/root/other/olympus/.olympus")).not.toBe(first);
  expect(outsideFolder("/root/my olympus!/.olympus")).toMatch(/\/my-olympus--[0-9a-f]{10}$/);
});
