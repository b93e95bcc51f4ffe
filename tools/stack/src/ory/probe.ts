import { execa } from "execa";
import { ambientEnvironment } from "../settings";
import { nameIn, versionIn } from "./versions";

/** What a program says it is. */
export type Said = { readonly name: string; readonly version: string };

/** Asks a program for its version and, since many have one, for its name; nothing when it does not run here or is none of Ory's. */
export async function probe(file: string): Promise<Said | undefined> {
  const version = versionIn(await ask(file, "version"));
  if (version === undefined) return undefined;
  const name = nameIn(await ask(file, "help"));
  return name === undefined ? undefined : { name, version };
}

async function ask(file: string, question: string): Promise<string> {
  const answer = await execa(file, [question], {
    reject: false,
    timeout: 15_000,
    all: true,
    env: ambientEnvironment(),
    extendEnv: false,
  });
  return answer.exitCode === 0 ? (answer.all ?? "") : "";
}
