import { existsSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { dataDirAt } from "../data-dir";
import { canEnter, outsideFolder, requireOwnCluster } from "../postgres/place";
import { postgresFolder } from "../postgres/programs";
import { findUser } from "../postgres/user";
import { Problem, reason } from "../problem";
import { root } from "../repository";
import type { Settings } from "../settings";
import { type Finding, fine, refusal, wrong } from "./finding";

/** Whether Postgres runs here, as whom, and whether that user reaches its files. */
export async function examineDatabase(settings: Settings): Promise<Finding[]> {
  return [
    await examinePrograms(),
    ...(process.getuid?.() === 0 ? await examineAsRoot(settings) : examineOwner(settings)),
  ];
}

async function examinePrograms(): Promise<Finding> {
  try {
    const said = await execa(join(await postgresFolder(), "bin/postgres"), ["--version"], { cwd: "/" });
    return fine(said.stdout);
  } catch (error) {
    return wrong(
      `The embedded Postgres does not run: ${reason(error)}`,
      "Install it again: rm -rf node_modules && npm ci",
    );
  }
}

async function examineAsRoot({ dataDir }: Settings): Promise<Finding[]> {
  const user = await findUser("postgres");
  if (user === undefined) {
    const canCreate = ["/usr/sbin/useradd", "/usr/sbin/adduser"].some((file) => existsSync(file));
    return canCreate
      ? [fine("You are root, as whom Postgres refuses to run: npm start makes a system user postgres for it")]
      : [
          wrong(
            "You are root, as whom Postgres refuses to run, and there is neither a user postgres nor a program to make one",
            "Start Olympus as an ordinary user, or make a system user called postgres.",
          ),
        ];
  }
  const place = existsSync(dataDir) ? dataDir : root;
  if (await canEnter(place, user)) return [fine("You are root: Postgres runs as the user postgres")];
  return [
    fine(
      `You are root, and the user postgres cannot enter ${place}: programs and data of Postgres go to ${outsideFolder(dataDir)}`,
    ),
  ];
}

function examineOwner({ dataDir }: Settings): Finding[] {
  try {
    requireOwnCluster(dataDirAt(dataDir));
    return [];
  } catch (error) {
    if (error instanceof Problem) return [refusal(error)];
    throw error;
  }
}
