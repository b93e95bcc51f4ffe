import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeTempFolder } from "./temp-folder";

test("what a run and its programs put into the temp folder goes with the run", async () => {
  const outside = tmpdir();
  const temp = takeTempFolder();
  expect(tmpdir()).toBe(temp.path);
  writeFileSync(join(tmpdir(), "ours"), "");
  const script = "fs.mkdtempSync(path.join(os.tmpdir(), 'theirs-')); process.stdout.write(os.tmpdir())";
  const child = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
  expect(child.stdout).toBe(temp.path);
  expect(await temp.remove()).toEqual([]);
  expect(existsSync(temp.path)).toBe(false);
  expect(tmpdir()).toBe(outside);
});

// Whose temp folder a process has can be seen only there.
if (existsSync("/proc/self/environ")) {
  test("a process that outlives its run is ended and told", async () => {
    const temp = takeTempFolder(100);
    const left = spawn("sleep", ["300"], { detached: true, stdio: "ignore" });
    const ended = once(left, "exit");
    expect(await temp.remove()).toEqual([`process ${left.pid} was still running`]);
    await ended;
  });
}
