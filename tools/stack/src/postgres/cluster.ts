import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { Client } from "pg";
import { Problem } from "../problem";
import type { Program } from "../process/supervise";
import { ambientEnvironment } from "../settings";
import type { Place } from "./place";

export const superuser = "olympus_admin";

/** Makes the cluster when there is none. It is made beside its place and moved there whole, so one that was cut short is no cluster. */
export async function createCluster(place: Place, password: string): Promise<void> {
  if (existsSync(join(place.cluster, "PG_VERSION"))) return;
  const draft = `${place.cluster}.new`;
  // A file, because initdb reads the password from nowhere else.
  const passwordFile = `${place.cluster}.password`;
  const remove = (path: string) => rmSync(path, { recursive: true, force: true });
  try {
    for (const path of [draft, passwordFile]) remove(path);
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (place.user) for (const path of [draft, passwordFile]) chownSync(path, place.user.uid, place.user.gid);
    await runInitdb(place, draft, passwordFile);
    renameSync(draft, place.cluster);
  } finally {
    remove(passwordFile);
  }
}

async function runInitdb({ programs, user }: Place, folder: string, passwordFile: string): Promise<void> {
  const made = await execa(
    join(programs, "bin/initdb"),
    [
      "--pgdata",
      folder,
      "--username",
      superuser,
      "--auth=scram-sha-256",
      `--pwfile=${passwordFile}`,
      "--encoding=UTF8",
      "--locale=C.UTF-8",
    ],
    { ...user, cwd: "/", env: ambientEnvironment(), extendEnv: false, reject: false, all: true },
  );
  if (made.exitCode !== 0) throw new Problem(`The database could not be made:\n${made.all ?? made.shortMessage}`);
}

/** How Postgres is run: reachable from this machine only, by password only. */
export function postgresProgram(place: Place, port: number, logFile: string, durable: boolean): Program {
  const settings = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    // A broken unique key would otherwise be logged with its value: somebody's e-mail address.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    // No socket in a shared folder: its path would have to be short and writable by this user.
    unix_socket_directories: "",
    max_connections: "250",
    // What was committed is handed to the system all the same: a killed server loses nothing, only a power cut does.
    ...(durable ? {} : { fsync: "off", full_page_writes: "off" }),
  };
  return {
    service: "postgres",
    file: join(place.programs, "bin/postgres"),
    args: ["-D", place.cluster, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    cwd: "/",
    env: ambientEnvironment(),
    logFile,
    // Fast shutdown: ends the sessions, writes a checkpoint. SIGTERM would wait until the last client goes.
    stopSignal: "SIGINT",
    user: place.user,
  };
}

/** Whether the server takes connections. */
export async function postgresAnswers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The last lines of a log, for a message. */
export async function lastLines(logFile: string, count: number): Promise<string> {
  const text = await readFile(logFile, "utf8").catch(() => "");
  return text.trimEnd().split("\n").slice(-count).join("\n");
}
