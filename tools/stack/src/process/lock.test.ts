import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { identify } from "./identity";
import { lockHolder, takeLock, withLock } from "./lock";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "olympus-lock-"));
  file = join(folder, "locks/one");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a lock", () => {
  test("has one holder at a time", () => {
    const lock = takeLock(file);
    expect(takeLock(file)).toEqual({ heldBy: identify(process.pid) });
    if ("release" in lock) lock.release();
    expect(readdirSync(dirname(file))).toEqual([]);
    expect(lockHolder(file)).toBeUndefined();
    expect(takeLock(file)).toHaveProperty("release");
  });

  test.each([
    ["a process that is gone", "999999999 1"],
    ["a later process with the same pid", `${process.pid} 1`],
    ["nobody readable", "garbage"],
  ])("held by %s is free", (_case, content) => {
    takeLock(file);
    writeFileSync(file, content);
    expect(lockHolder(file)).toBeUndefined();
    expect(takeLock(file)).toHaveProperty("release");
  });

  test("lets work wait for work", async () => {
    const order: string[] = [];
    const work = (name: string) =>
      withLock(file, { onWait: () => order.push(`${name} waits`), signal: new AbortController().signal }, async () => {
        order.push(`${name} begins`);
        await new Promise((done) => setTimeout(done, 20));
        order.push(`${name} ends`);
      });
    await Promise.all([work("first"), work("second")]);
    expect(order).toEqual(["first begins", "second waits", "first ends", "second begins", "second ends"]);
    expect(existsSync(file)).toBe(false);
  });
});
