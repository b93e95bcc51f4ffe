import { execa } from "execa";
import { Problem } from "../problem";
import { inRepository } from "../repository";
import { ambientEnvironment } from "../settings";

/** Brings one half's own tables to the newest schema, by the same command that compose runs. */
export async function migrateOwnTables(databaseUrl: string): Promise<void> {
  const run = await execa(process.execPath, ["--import", import.meta.resolve("tsx"), "src/migrate-cli.ts"], {
    cwd: inRepository("packages/db"),
    env: { ...ambientEnvironment(), DATABASE_URL: databaseUrl },
    extendEnv: false,
    reject: false,
    all: true,
  });
  if (run.exitCode !== 0)
    throw new Problem(`Olympus' own tables could not be migrated:\n${run.all ?? run.shortMessage}`);
}
