import { expect, test } from "vitest";
import { knows, readDevice, remember, writeDevice } from "./device";

const secret = "a secret of at least thirty-two characters";
const device = remember(secret, undefined, "ada@acme.test");

test("a device knows who signed in on it, and nobody else", () => {
  const read = readDevice(writeDevice(device));
  expect(knows(secret, read, "ada@acme.test")).toBe(true);
  expect(knows(secret, read, "gil@globex.test")).toBe(false);
  expect(knows("another secret of at least 32 characters", read, "ada@acme.test")).toBe(false);
});

test("it remembers several people and keeps its id", () => {
  const both = remember(secret, device, "gil@globex.test");
  expect(both.id).toBe(device.id);
  expect(knows(secret, both, "ada@acme.test") && knows(secret, both, "gil@globex.test")).toBe(true);
  expect(remember(secret, both, "ada@acme.test").proofs).toHaveLength(2);
});

test("a proof moved to another device is worth nothing", () => {
  const moved = readDevice([remember(secret, undefined, "x@y.test").id, ...device.proofs].join("."));
  expect(knows(secret, moved, "ada@acme.test")).toBe(false);
});

test.each(["", "nonsense", "a.b.c", `${"x".repeat(22)}.short`])("%j proves nothing", (value) => {
  expect(knows(secret, readDevice(value), "ada@acme.test")).toBe(false);
});
