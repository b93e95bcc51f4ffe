import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { charactersBySource, type SourceMap, sourcesOf } from "./source-map";

/** A script of a built app: how many bytes it is on the way, and what it is made of, biggest first. */
export type Chunk = {
  readonly name: string;
  readonly bytes: number;
  readonly contents: readonly { readonly package: string; readonly bytes: number }[];
  readonly sources: readonly string[];
  readonly text: string;
};

const chunksFolder = (app: string) =>
  fileURLToPath(new URL(`../../../apps/${app}/.next/static/chunks`, import.meta.url));

/** The names of an app's scripts, as `next build` left them in this checkout. */
export const chunkNames = (app: string): readonly string[] =>
  readdirSync(chunksFolder(app)).filter((name) => name.endsWith(".js"));

/** Reads one of an app's scripts; fails when this checkout was built anew since, for then it is another script. */
export function readChunk(app: string, path: string): Chunk {
  const file = join(chunksFolder(app), basename(path));
  if (!existsSync(file))
    throw new Error(`${basename(path)} is not of the build in this checkout: start the instance anew`);
  const text = readFileSync(file, "utf8");
  const bytes = gzipSync(text).byteLength;
  const mapFile = /\/\/# sourceMappingURL=(\S+\.map)/.exec(text)?.[1];
  if (mapFile === undefined) return { name: basename(path), bytes, contents: [], sources: [], text };
  const map = JSON.parse(readFileSync(join(chunksFolder(app), mapFile), "utf8")) as SourceMap;
  return { name: basename(path), bytes, contents: contentsOf(text, map, bytes), sources: sourcesOf(map), text };
}

function contentsOf(text: string, map: SourceMap, bytes: number): Chunk["contents"] {
  const byPackage = new Map<string, number>();
  for (const [source, characters] of charactersBySource(text, map)) {
    const name = packageOf(source);
    byPackage.set(name, (byPackage.get(name) ?? 0) + characters);
  }
  const total = [...byPackage.values()].reduce((sum, characters) => sum + characters, 0) || 1;
  return [...byPackage]
    .map(([name, characters]) => ({ package: name, bytes: Math.round((characters / total) * bytes) }))
    .toSorted((a, b) => b.bytes - a.bytes);
}

/** The package that a source file belongs to; what Next brings compiled is named after what it is. */
export function packageOf(source: string): string {
  const compiled = /node_modules\/next\/dist\/compiled\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  if (compiled !== undefined) return compiled;
  const installed = [...source.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)].at(-1)?.[1];
  if (installed !== undefined) return installed;
  const ours = /(?:^|\/)(?:packages|apps)\/([^/]+)/.exec(source)?.[1];
  return ours === undefined ? "turbopack" : `@olympus/${ours}`;
}
