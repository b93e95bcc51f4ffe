import { join } from "node:path";
import type { HalfName } from "@olympus/domain/half";
import type { Blueprint } from "../compose-instance";
import type { DataDir } from "../data-dir";
import { portsAt } from "../ports";
import type { Program } from "../process/supervise";
import { inRepository, npmProgram } from "../repository";
import type { Secrets } from "../secrets";
import { ambientEnvironment } from "../settings";
import { athenaEnvironment, heraEnvironment, portalEnvironment } from "./app-environment";

export const apps = ["hera-ciam", "hera-iam", "athena-ciam", "athena-iam"] as const;
export type App = (typeof apps)[number];

/** `serve` runs what was built, `develop` compiles on request and reloads. */
export type Mode = "serve" | "develop";

type Parts = {
  readonly blueprint: Blueprint;
  readonly secrets: Secrets;
  readonly portOffset: number;
  readonly dataDir: DataDir;
};

const partsOf = (app: App) => app.split("-") as ["hera" | "athena", HalfName];

/** How one of the four Next apps is run. */
export function appProgram(app: App, mode: Mode, { blueprint, portOffset, dataDir }: Parts): Program {
  const [kind, half] = partsOf(app);
  const port = String(portsAt(portOffset).halves[half][kind]);
  const own = kind === "hera" ? heraEnvironment(half, blueprint) : athenaEnvironment(half, blueprint);
  const served = join(dataDir.apps, app, "apps", app);
  const how =
    mode === "serve"
      ? { file: process.execPath, args: ["server.js"], cwd: served, NODE_ENV: "production" }
      : {
          file: process.execPath,
          args: [npmProgram("next"), "dev", "--hostname", "127.0.0.1", "--port", port],
          cwd: inRepository("apps", app),
          NODE_ENV: "development",
        };
  return {
    service: app,
    file: how.file,
    args: how.args,
    cwd: how.cwd,
    env: {
      ...ambientEnvironment(),
      NODE_ENV: how.NODE_ENV,
      NEXT_TELEMETRY_DISABLED: "1",
      HOSTNAME: "127.0.0.1",
      PORT: port,
      ...own,
    },
    logFile: dataDir.logFile(app),
  };
}

/** How the customer app is run: straight from its TypeScript, watched when developing. */
export function portalProgram(mode: Mode, { blueprint, secrets, portOffset, dataDir }: Parts): Program {
  const watch = mode === "develop" ? ["--watch"] : [];
  return {
    service: "portal",
    file: process.execPath,
    args: [...watch, "--import", import.meta.resolve("tsx"), "src/main.ts"],
    cwd: inRepository("examples/portal"),
    env: {
      ...ambientEnvironment(),
      NODE_ENV: mode === "serve" ? "production" : "development",
      HOSTNAME: "127.0.0.1",
      PORT: String(portsAt(portOffset).portal),
      ...portalEnvironment(blueprint, secrets),
    },
    logFile: dataDir.logFile("portal"),
  };
}
