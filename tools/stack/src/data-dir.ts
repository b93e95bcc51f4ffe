import { join } from "node:path";
import { makeFolder } from "./folder";

/** Where things stand in a data folder. */
export type DataDir = ReturnType<typeof dataDirAt>;

export function dataDirAt(path: string) {
  return {
    path,
    secrets: join(path, "secrets.json"),
    versions: join(path, "versions.json"),
    state: join(path, "state.json"),
    instance: join(path, "instance.json"),
    runnerLock: join(path, "runner.lock"),
    runnerLog: join(path, "logs/runner.log"),
    logs: join(path, "logs"),
    mail: join(path, "mail"),
    apps: join(path, "apps"),
    /** A folder, or a link to one that Postgres' own user can reach. */
    postgres: join(path, "postgres"),
    logFile: (service: string) => join(path, "logs", `${service}.log`),
  } as const;
}

/** Makes the folders inside that only their owner may look into. */
export function makeFoldersIn(dataDir: DataDir): void {
  for (const folder of [dataDir.logs, dataDir.mail]) makeFolder(folder, 0o700);
}
