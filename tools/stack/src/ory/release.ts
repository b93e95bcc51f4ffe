import { readFileSync } from "node:fs";
import { z } from "zod";
import { inRepository } from "../repository";
import type { Product } from "./versions";

const sums = z.record(z.string(), z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)));
const schema = z.object({ address: z.url(), kratos: sums, hydra: sums });

export type Release = { readonly address: string; readonly sha256: string };

const official = "https://github.com/ory";

/** The archive of a version for this machine with its published sum; nothing when there is none. */
export function releaseFor(
  product: Product,
  version: string,
  mirror: string | undefined,
  machine: { readonly platform: string; readonly arch: string } = process,
): Release | undefined {
  const releases = schema.parse(JSON.parse(readFileSync(inRepository("tools/ory/releases.json"), "utf8")));
  const asset = assetFor(machine.platform, machine.arch);
  const sha256 = asset === undefined ? undefined : releases[product][version]?.[asset];
  if (asset === undefined || sha256 === undefined) return undefined;
  const address = releases.address
    .replaceAll("{name}", product)
    .replaceAll("{version}", version)
    .replaceAll("{asset}", asset)
    .replace(official, mirror?.replace(/\/+$/, "") ?? official);
  return { address, sha256 };
}

function assetFor(platform: string, arch: string): string | undefined {
  const system = { linux: "linux", darwin: "macOS" }[platform];
  const bits = { x64: "64bit", arm64: "arm64" }[arch];
  return system === undefined || bits === undefined ? undefined : `${system}_sqlite_${bits}`;
}
