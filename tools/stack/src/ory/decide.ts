import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { HalfName } from "@olympus/domain/half";
import { Problem } from "../problem";
import type { Settings } from "../settings";
import { findGo } from "./build";
import { probe, type Said } from "./probe";
import { type Release, releaseFor } from "./release";
import { buildable, isOlder, isSupported, type Product, released, supported } from "./versions";

export type Found = {
  readonly file: string;
  readonly version: string;
  readonly from: "environment" | "PATH" | "cache" | "release" | "go build";
};

export type Wanted = {
  readonly product: Product;
  readonly half: HalfName;
  /** The version that migrated the half's database: an older program would say it is ready and fail every login. */
  readonly atLeast: string | undefined;
};

/** What it takes to look around; tests put their own in place. */
export type Look = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly probe: typeof probe;
  readonly findGo: typeof findGo;
};

export const realLook = (): Look => ({ env: process.env, probe, findGo });

/** What can be built here, and the version of the Go that does it. */
export type Buildable = { readonly version: string; readonly go: string };

/** What to do with a program, by where it comes from. A release that does not come leaves it to the source. */
export type Ways<T> = {
  readonly present: (found: Found) => T;
  readonly release: (release: Release) => Promise<T | undefined>;
  readonly source: (buildable: Buildable) => T | Promise<T>;
};

/**
 * Decides where a program comes from: named in the environment → PATH → cache → official release → built from source. Throws a
 * Problem when from nowhere. Who starts and who only examines both go this way.
 */
export async function decide<T>(wanted: Wanted, settings: Settings, ways: Ways<T>, look: Look): Promise<T> {
  const found =
    (await fromEnvironment(wanted, look)) ??
    (await fromPath(wanted, look)) ??
    (await fromCache(wanted, settings, look));
  if (found !== undefined) return ways.present(found);
  const release = releaseThatFits(wanted, settings);
  const came = release === undefined ? undefined : await ways.release(release);
  return came ?? ways.source(await buildableHere(wanted, settings, look));
}

async function fromEnvironment({ product, half, atLeast }: Wanted, { env, probe }: Look): Promise<Found | undefined> {
  const names = [`OLYMPUS_${half}_${product}_PATH`, `OLYMPUS_${product}_PATH`].map((name) => name.toUpperCase());
  const name = names.find((candidate) => env[candidate]);
  const file = name === undefined ? undefined : env[name];
  if (name === undefined || file === undefined) return undefined;
  const said = await probe(file);
  if (said === undefined) throw new Problem(`${name} is ${file}, which is no ${product} that runs on this machine.`);
  if (said.name !== product)
    throw new Problem(`${name} is ${file}, which is ${said.name} ${said.version}, not ${product}.`);
  const { version } = said;
  if (!isSupported(product, version)) {
    throw new Problem(
      `${name} is ${file}, which is ${product} ${version}. Supported are ${supported[product].join(" and ")}.`,
    );
  }
  if (isOlder(version, atLeast)) throw new Problem(tooOld(product, half, version, atLeast));
  return { file, version, from: "environment" };
}

async function fromPath(wanted: Wanted, { env, probe }: Look): Promise<Found | undefined> {
  for (const folder of (env.PATH ?? "").split(delimiter)) {
    const file = join(folder, wanted.product);
    if (folder === "" || !isExecutable(file)) continue;
    const said = await probe(file);
    if (fits(wanted, said)) return { file, version: said.version, from: "PATH" };
  }
  return undefined;
}

async function fromCache(wanted: Wanted, settings: Settings, { probe }: Look): Promise<Found | undefined> {
  for (const version of supported[wanted.product]) {
    const file = cachedFile(settings, wanted.product, version);
    if (!existsSync(file)) continue;
    const said = await probe(file);
    if (fits(wanted, said) && said.version === version) return { file, version, from: "cache" };
  }
  return undefined;
}

function releaseThatFits({ product, atLeast }: Wanted, { oryMirror }: Settings): Release | undefined {
  return oryMirror === "off" || isOlder(released, atLeast) ? undefined : releaseFor(product, released, oryMirror);
}

async function buildableHere(
  { product, half, atLeast }: Wanted,
  settings: Settings,
  { findGo }: Look,
): Promise<Buildable> {
  const version = buildable[product];
  if (isOlder(version, atLeast)) throw new Problem(tooOld(product, half, version, atLeast));
  const go = await findGo();
  if (go === undefined) throw new Problem(nothingFound(product, settings));
  return { version, go };
}

const fits = ({ product, atLeast }: Wanted, said: Said | undefined): said is Said =>
  said !== undefined && said.name === product && isSupported(product, said.version) && !isOlder(said.version, atLeast);

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
