import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { probe } from "./probe";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "olympus-probe-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program that answers as the real ones do; its file tells nothing. */
function program(version: string, help: string): string {
  const file = join(folder, "program");
  writeFileSync(file, `#!/bin/sh\ncase "$1" in\nversion) printf '${version}';;\nhelp) printf '${help}';;\nesac\n`, {
    mode: 0o755,
  });
  return file;
}

test.each([
  ["kratos", "1.3.1", "Version:\\t\\t\\tv1.3.1\\nBuild Commit:\\tundefined\\n", "\\n\\nUsage:\\n  kratos [command]\\n"],
  ["kratos", "26.2.0", "Version:\\t\\t\\tv26.2.0\\nBuild Commit:\\t9d70\\n", "\\n\\nUsage:\\n  kratos [command]\\n"],
  [
    "hydra",
    "2.3.0",
    "Version:    v2.3.0\\nGit Hash:   undefined\\n",
    "Run and manage Ory Hydra\\n\\nUsage:\\n  hydra [command]\\n",
  ],
  [
    "hydra",
    "26.2.0",
    "Version:    v26.2.0\\nGit Hash:   0b84\\n",
    "Run and manage Ory Hydra\\n\\nUsage:\\n  hydra [command]\\n",
  ],
  [
    "keto",
    "0.14.0",
    "Version:\\t\\t\\tv0.14.0\\nBuild Commit:\\t1\\n",
    "Global and consistent permission server\\n\\nUsage:\\n  keto [command]\\n",
  ],
])("%s %s says its name and version", async (name, version, saysVersion, saysHelp) => {
  expect(await probe(program(saysVersion, saysHelp))).toEqual({ name, version });
});

test("a program that only has a version is nobody we know", async () => {
  expect(await probe(program("Version: v2.3.0\\n", "Try --help\\n"))).toBeUndefined();
});

test("what is not there says nothing", async () => {
  expect(await probe(join(folder, "nothing"))).toBeUndefined();
});
