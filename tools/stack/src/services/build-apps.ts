import { cpSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import type { DataDir } from "../data-dir";
import { Problem } from "../problem";
import { withLock } from "../process/lock";
import { inRepository, npmProgram, root } from "../repository";
import { type Settings, toolEnvironment } from "../settings";
import { type App, apps } from "./apps";

type Manner = { readonly say: (line: string) => void; readonly signal: AbortSignal };

/** Builds the apps, all four unless told otherwise (turbo skips what has not changed) and puts what they serve into the data folder. */
export async function buildApps(
  settings: Settings,
  dataDir: DataDir,
  manner: Manner,
  which: readonly App[] = apps,
): Promise<void> {
  // Another instance may build in this checkout at the same time.
  const lock = inRepository("node_modules/.cache/olympus/build.lock");
  const onWait = () => manner.say("Waiting for another build in this checkout");
  await withLock(lock, { onWait, signal: manner.signal }, async () => {
    await runTurbo(settings, manner, which);
    // Served from a copy, so that the next build does not pull the files away under a running server.
    for (const app of which) copyBuild(app, dataDir);
  });
}

async function runTurbo(settings: Settings, { say, signal }: Manner, which: readonly App[]): Promise<void> {
  const filters = which.map((app) => `--filter=@olympus/${app}`);
  const run = execa(
    npmProgram("turbo"),
    ["run", "build", ...filters, "--concurrency=2", "--output-logs=new-only", "--ui=stream"],
    {
      cwd: root,
      env: { ...toolEnvironment(settings), NODE_ENV: "production" },
      reject: false,
      all: true,
      cancelSignal: signal,
      forceKillAfterDelay: 15_000,
    },
  );
  for await (const line of run.iterable({ from: "all" })) {
    const step =
      /^@olympus\/([\w-]+):build: .*?(Compiled|Generating|Creating|Collecting|Linting|Running TypeScript)/.exec(line);
    if (step) say(`${step[1]}: ${step[2]}`);
  }
  const result = await run;
  if (result.exitCode !== 0) throw new Problem(`The apps could not be built:\n${lastOf(result.all)}`);
}

/** The folder of an app's copy; its server stands at the same place below it as in the checkout. */
export const servedFolder = (app: string, dataDir: DataDir) => join(dataDir.apps, app);

/** Puts what was built last into the data folder. */
export function copyBuild(app: string, dataDir: DataDir): void {
  const built = inRepository("apps", app, ".next/standalone");
  if (!existsSync(join(built, "apps", app, "server.js"))) {
    throw new Problem(
      `${app} was built without a standalone server. Run: npx turbo run build --force --filter=@olympus/${app}`,
    );
  }
  const served = servedFolder(app, dataDir);
  if (buildIdIn(built, app) === buildIdIn(served, app)) return;
  const draft = `${served}.new`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(built, draft, { recursive: true, verbatimSymlinks: true });
  rmSync(served, { recursive: true, force: true });
  renameSync(draft, served);
}

function buildIdIn(folder: string, app: string): string | undefined {
  const file = join(folder, "apps", app, ".next/BUILD_ID");
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

const lastOf = (output: string | undefined) => (output ?? "").trim().split("\n").slice(-40).join("\n");
