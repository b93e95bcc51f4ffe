import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const house = mkdtempSync(join(tmpdir(), "olympus-import-rules-"));

beforeAll(() => {
  const rules = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
  writeFileSync(join(house, "biome.json"), JSON.stringify({ ...rules, vcs: { enabled: false } }));
});
afterAll(() => rmSync(house, { recursive: true }));

/** What the linter says of a file at `path` that imports `imported`. */
function lint(path: string, imported: string): string {
  mkdirSync(join(house, dirname(path)), { recursive: true });
  writeFileSync(join(house, path), `import * as probe from "${imported}";\n\nexport const kept = probe;\n`);
  const biome = join(root, "node_modules/.bin/biome");
  const run = spawnSync(biome, ["lint", "--colors=off", path], { cwd: house, encoding: "utf8" });
  return run.stdout + run.stderr;
}

// One line for each direction that the house forbids; the message says where to go instead.
const forbidden = [
  ["packages/domain/src/probe.ts", "@olympus/ui/tokens", "domain is plain values"],
  ["packages/domain/src/probe.ts", "pg", "domain does no I/O"],
  ["packages/ory/src/probe.ts", "@olympus/db/database", "packages/sessions or above"],
  ["packages/db/src/probe.ts", "@olympus/ory/call", "db is one half's Postgres"],
  ["packages/sessions/src/probe.ts", "@olympus/hera/half", "Imports point down"],
  ["packages/audit/src/probe.ts", "@olympus/athena/action", "Imports point down"],
  ["packages/ui/src/probe.ts", "@olympus/ory/call", "ui knows no server"],
  ["packages/ui/src/probe.ts", "pg", "ui knows no server and no database"],
  ["packages/hera/src/probe.ts", "@olympus/athena/action", "hera and athena never meet"],
  ["packages/hera/src/probe.ts", "@olympus/audit/entry", "Athena's action maker"],
  ["packages/athena/src/probe.ts", "@olympus/hera/tenant", "hera and athena never meet"],
  ["apps/hera-ciam/src/probe.ts", "@olympus/ory/call", "import a page or a handler from @olympus/hera"],
  ["apps/athena-iam/src/probe.ts", "@olympus/db/database", "import a page or an action from @olympus/athena"],
  ["examples/portal/src/probe.ts", "@olympus/domain/half", "by its protocols only"],
] as const;

describe("imports point one way", () => {
  test.each(forbidden)("%s may not import %s", (path, imported, advice) => {
    expect(lint(path, imported)).toContain(advice);
  });

  test.each([
    ["packages/hera/src/probe.ts", "@olympus/ory/call"],
    ["packages/athena/src/probe.ts", "@olympus/audit/entry"],
    ["apps/hera-ciam/src/probe.ts", "@olympus/hera/login/page"],
    ["packages/sessions/src/probe.ts", "@olympus/db/database"],
  ])("%s may import %s", (path, imported) => {
    const said = lint(path, imported);
    expect(said).toContain("Checked 1 file");
    expect(said).not.toContain("noRestrictedImports");
  });
});
