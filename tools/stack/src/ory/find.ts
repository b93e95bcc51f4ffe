import { accessSync, constants, existsSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import type { HalfName } from "@olympus/domain/half";
import { Problem } from "../problem";
import type { Settings } from "../settings";
import { build, findGo } from "./build";
import { download } from "./download";
import { probeVersion } from "./probe";
import { releaseFor } from "./release";
import { buildable, isOlder, isSupported, type Product, released, supported } from "./versions";

export type Found = {
  readonly file: string;
  readonly version: string;
  readonly from: "environment" | "PATH" | "cache" | "release" | "go build";
};

/** What the ways to a program need; tests put their own in place. */
export type Means = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly probe: typeof probeVersion;
  readonly download: typeof download;
  readonly build: typeof build;
  readonly findGo: typeof findGo;
};

const realMeans = (): Means => ({ env: process.env, probe: probeVersion, download, build, findGo });

export type Wanted = {
  readonly product: Product;
  readonly half: HalfName;
  /** The version that migrated the half's database: an older program would say it is ready and fail every login. */
  readonly atLeast: string | undefined;
};

type Manner = { readonly say: (line: string) => void; readonly signal: AbortSignal };

/** Finds or obtains a program: named in the environment → PATH → cache → official release → built from source. */
export async function findProgram(
  wanted: Wanted,
  settings: Settings,
  manner: Manner,
  means: Means = realMeans(),
): Promise<Found> {
  return (
    (await findPresent(wanted, settings, means)) ??
    (await fromRelease(wanted, settings, manner, means)) ??
    (await fromSource(wanted, settings, manner, means))
  );
}

/** The program if it is on this machine already. */
export async function findPresent(
  wanted: Wanted,
  settings: Settings,
  means: Look = realMeans(),
): Promise<Found | undefined> {
  return (
    (await fromEnvironment(wanted, means)) ??
    (await fromPath(wanted, means)) ??
    (await fromCache(wanted, settings, means))
  );
}

type Look = Pick<Means, "env" | "probe">;

async function fromEnvironment({ product, half, atLeast }: Wanted, { env, probe }: Look): Promise<Found | undefined> {
  const names = [`OLYMPUS_${half}_${product}_PATH`, `OLYMPUS_${product}_PATH`].map((name) => name.toUpperCase());
  const name = names.find((candidate) => env[candidate]);
  const file = name === undefined ? undefined : env[name];
  if (name === undefined || file === undefined) return undefined;
  const version = await probe(file);
  if (version === undefined) throw new Problem(`${name} is ${file}, which is no ${product} that runs on this machine.`);
  if (!isSupported(product, version)) {
    throw new Problem(`${name} is ${product} ${version}. Supported are ${supported[product].join(" and ")}.`);
  }
  if (isOlder(version, atLeast)) throw new Problem(tooOld(product, half, version, atLeast));
  return { file, version, from: "environment" };
}

async function fromPath(wanted: Wanted, { env, probe }: Look): Promise<Found | undefined> {
  for (const folder of (env.PATH ?? "").split(delimiter)) {
    const file = join(folder, wanted.product);
    if (folder === "" || !isExecutable(file)) continue;
    const version = await probe(file);
    if (fits(wanted, version)) return { file, version, from: "PATH" };
  }
  return undefined;
}

async function fromCache(wanted: Wanted, settings: Settings, { probe }: Look): Promise<Found | undefined> {
  for (const version of supported[wanted.product]) {
    const file = cachedFile(settings, wanted.product, version);
    if (existsSync(file) && fits(wanted, version) && (await probe(file)) === version)
      return { file, version, from: "cache" };
  }
  return undefined;
}

async function fromRelease(
  { product }: Wanted,
  settings: Settings,
  { say, signal }: Manner,
  means: Means,
): Promise<Found | undefined> {
  if (settings.oryMirror === "off") return undefined;
  const release = releaseFor(product, released, settings.oryMirror);
  if (release === undefined) return undefined;
  const file = cachedFile(settings, product, released);
  say(`Looking for the official release of ${product} ${released}`);
  const onProgress = (megabytes: number) => say(`${product} ${released}: ${Math.floor(megabytes / 10) * 10} MB`);
  const came = await means.download(release, product, file, { onProgress, signal });
  if (!came) return undefined;
  if ((await means.probe(file)) !== released) {
    // Built for another C library, say: what does not run is not kept.
    say(`The official release of ${product} does not run on this machine`);
    rmSync(dirname(file), { recursive: true, force: true });
    return undefined;
  }
  return { file, version: released, from: "release" };
}

async function fromSource(wanted: Wanted, settings: Settings, { say, signal }: Manner, means: Means): Promise<Found> {
  const { product, half, atLeast } = wanted;
  const version = buildable[product];
  if (isOlder(version, atLeast)) throw new Problem(tooOld(product, half, version, atLeast));
  const go = await means.findGo();
  if (go === undefined) throw new Problem(nothingFound(product, settings));
  const file = cachedFile(settings, product, version);
  say(`Building ${product} ${version} with Go ${go} (1 to 3 minutes, once)`);
  await means.build(product, file, settings, signal);
  const stamped = await means.probe(file);
  if (stamped !== version)
    throw new Problem(`The ${product} that was built calls itself ${stamped ?? "nothing"}, not ${version}.`);
  return { file, version, from: "go build" };
}

const fits = ({ product, atLeast }: Wanted, version: string | undefined): version is string =>
  version !== undefined && isSupported(product, version) && !isOlder(version, atLeast);

export const cachedFile = ({ cacheDir }: Pick<Settings, "cacheDir">, product: Product, version: string) =>
  join(cacheDir, "ory", `${product}-${version}-${process.platform}-${process.arch}`, product);

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const tooOld = (product: Product, half: HalfName, version: string, atLeast: string | undefined) =>
  [
    `${half}_${product} in this data folder was migrated by ${product} ${atLeast}; ${version} is older, would say that it is ready, and would fail.`,
    `Give ${product} ${atLeast} or newer (OLYMPUS_${product.toUpperCase()}_PATH), or start over with an empty folder: npm run reset`,
  ].join("\n");

const nothingFound = (product: Product, { oryMirror }: Settings) => {
  const name = product.toUpperCase();
  const network =
    oryMirror === "off"
      ? "downloading is switched off (OLYMPUS_ORY_MIRROR=off)"
      : `the official release cannot be reached (${oryMirror ?? "https://github.com/ory"})`;
  return [
    `There is no ${product} on this machine: ${network}, and there is no Go to build it with. Do one of these and start again:`,
    "  • install Go 1.24 or newer (https://go.dev/dl), which builds it once in 1 to 3 minutes;",
    `  • set OLYMPUS_${name}_PATH to a ${product} program (${supported[product].join(" or ")});`,
    "  • set OLYMPUS_ORY_MIRROR to an address that serves Ory's release archives.",
  ].join("\n");
};
