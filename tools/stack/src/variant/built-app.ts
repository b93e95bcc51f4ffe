import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DataDir } from "../data-dir";
import type { Instance } from "../instance";
import { inRepository } from "../repository";
import type { App } from "../services/apps";
import { buildApps, copyBuild, servedFolder } from "../services/build-apps";
import { readSettings } from "../settings";

/**
 * The folder that an app is served from: of the running platform's own build. A platform that compiles on request has none; then it is
 * what was built last in this checkout, and a build made now when there is none.
 */
export async function builtApp(app: App, { mode }: Instance, dataDir: DataDir): Promise<string> {
  const folder = join(servedFolder(app, dataDir), "apps", app);
  if (mode === "serve") return folder;
  const isBuilt = existsSync(inRepository("apps", app, ".next/standalone/apps", app, "server.js"));
  if (isBuilt) copyBuild(app, dataDir);
  if (!existsSync(folder)) {
    await buildApps(readSettings(), dataDir, { say: () => undefined, signal: new AbortController().signal }, [app]);
  }
  return folder;
}
