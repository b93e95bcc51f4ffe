import { createHash } from "node:crypto";
import { chmodSync, createWriteStream, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { extract } from "tar";
import { makeFolder } from "../folder";
import { Problem } from "../problem";
import type { Release } from "./release";

type Patience = { readonly answerMs: number; readonly silenceMs: number };

const patient: Patience = { answerMs: 6_000, silenceMs: 8_000 };

export type Manner = {
  readonly onProgress?: (megabytes: number) => void;
  readonly signal?: AbortSignal;
  readonly patience?: Patience;
};

/**
 * Fetches a release archive and puts its program at `target`. False when the address cannot be reached in time: nobody needs
 * to hear of that. Throws a Problem when what came is not what was published.
 */
export async function download(
  { address, sha256 }: Release,
  program: string,
  target: string,
  manner: Manner = {},
): Promise<boolean> {
  makeFolder(dirname(target));
  const folder = mkdtempSync(`${target}.`);
  try {
    const archive = join(folder, "archive.tar.gz");
    const sum = await fetchTo(address, archive, manner);
    if (sum === undefined) return false;
    if (sum !== sha256) throw new Problem(wrongSum(address, sha256, sum));
    await extract({ file: archive, cwd: folder, filter: (path) => path.replace(/^\.\//, "") === program });
    const extracted = join(folder, program);
    chmodSync(extracted, 0o755);
    renameSync(extracted, target);
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The SHA-256 of what was fetched; nothing when the server is away, slow, or has no such file. */
async function fetchTo(address: string, file: string, manner: Manner): Promise<string | undefined> {
  const { onProgress, patience = patient } = manner;
  const abort = new AbortController();
  const signal = manner.signal === undefined ? abort.signal : AbortSignal.any([abort.signal, manner.signal]);
  let timer = setTimeout(() => abort.abort(), patience.answerMs);
  const hash = createHash("sha256");
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      clearTimeout(timer);
      timer = setTimeout(() => abort.abort(), patience.silenceMs);
      hash.update(chunk);
      bytes += chunk.length;
      onProgress?.(Math.round(bytes / 1_000_000));
      done(null, chunk);
    },
  });
  try {
    const answer = await fetch(address, { signal });
    if (!answer.ok || answer.body === null) return undefined;
    await pipeline(Readable.fromWeb(answer.body), measure, createWriteStream(file), { signal });
    return hash.digest("hex");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") throw new Problem(`The disk is full: ${dirname(file)}`);
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

const wrongSum = (address: string, wanted: string, got: string) =>
  [
    "A downloaded program was thrown away: its SHA-256 is not the one Ory published.",
    `  from       ${address}`,
    `  published  ${wanted}`,
    `  received   ${got}`,
    "Something between here and there altered it. Name a mirror you trust in OLYMPUS_ORY_MIRROR, or set it to off to build from source.",
  ].join("\n");
