import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { Problem } from "../problem";
import type { Settings } from "../settings";
import { build } from "./build";
import { type Buildable, cachedFile, decide, type Found, type Look, realLook, type Wanted } from "./decide";
import { download } from "./download";
import type { Release } from "./release";
import { type Product, released } from "./versions";

/** What the ways to a program need; tests put their own in place. */
export type Means = Look & { readonly download: typeof download; readonly build: typeof build };

const realMeans = (): Means => ({ ...realLook(), download, build });

type Manner = { readonly say: (line: string) => void; readonly signal: AbortSignal };

/** Finds or obtains a program. */
export function findProgram(
  wanted: Wanted,
  settings: Settings,
  manner: Manner,
  means: Means = realMeans(),
): Promise<Found> {
  const { product } = wanted;
  return decide<Found>(
    wanted,
    settings,
    {
      present: (found) => found,
      release: (release) => fetchRelease(product, release, settings, manner, means),
      source: (buildable) => buildProgram(product, buildable, settings, manner, means),
    },
    means,
  );
}

async function fetchRelease(
  product: Product,
  release: Release,
  settings: Settings,
  { say, signal }: Manner,
  means: Means,
): Promise<Found | undefined> {
  const file = cachedFile(settings, product, released);
  say(`Looking for the official release of ${product} ${released}`);
  const onProgress = (megabytes: number) => say(`${product} ${released}: ${Math.floor(megabytes / 10) * 10} MB`);
  const came = await means.download(release, product, file, { onProgress, signal });
  if (!came) return undefined;
  if ((await means.probe(file))?.version !== released) {
    // Built for another C library, say: what does not run is not kept.
    say(`The official release of ${product} does not run on this machine`);
    rmSync(dirname(file), { recursive: true, force: true });
    return undefined;
  }
  return { file, version: released, from: "release" };
}

async function buildProgram(
  product: Product,
  { version, go }: Buildable,
  settings: Settings,
  { say, signal }: Manner,
  means: Means,
): Promise<Found> {
  const file = cachedFile(settings, product, version);
  say(`Building ${product} ${version} with Go ${go} (1 to 3 minutes, once)`);
  await means.build(product, file, settings, signal);
  const stamped = (await means.probe(file))?.version;
  if (stamped !== version)
    throw new Problem(`The ${product} that was built calls itself ${stamped ?? "nothing"}, not ${version}.`);
  return { file, version, from: "go build" };
}
