import { expect, it } from "vitest";
import { openCursor, sealCursor } from "./cursor";

const cursor = sealCursor("a secret", "people", "3c74a848-0ec4");

it("opens what it sealed", () => {
  expect(openCursor("a secret", "people", cursor)).toBe("3c74a848-0ec4");
});

it.each([
  ["another secret", "another", "people", cursor],
  ["another list", "a secret", "audit", cursor],
  ["another token", "a secret", "people", `${Buffer.from("other").toString("base64url")}.${cursor.split(".")[1]}`],
  ["a naked token", "a secret", "people", "3c74a848-0ec4"],
  ["nothing", "a secret", "people", ""],
])("refuses %s", (_, secret, list, given) => {
  expect(openCursor(secret, list, given)).toBeUndefined();
});
