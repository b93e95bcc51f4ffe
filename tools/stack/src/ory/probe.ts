import { execa } from "execa";
import { ambientEnvironment } from "../settings";
import { versionIn } from "./versions";

/** The version a program says it is; nothing when it does not run here. */
export async function probeVersion(file: string): Promise<string | undefined> {
  const said = await execa(file, ["version"], {
    reject: false,
    timeout: 15_000,
    all: true,
    env: ambientEnvironment(),
    extendEnv: false,
  });
  return said.exitCode === 0 ? versionIn(said.all ?? "") : undefined;
}
