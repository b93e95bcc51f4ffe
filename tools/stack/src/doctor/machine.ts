import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { totalmem } from "node:os";
import { dirname } from "node:path";
import { execa } from "execa";
import type { Settings } from "../settings";
import { type Finding, fine, warning, wrong } from "./finding";

export function examineNode(): Finding {
  return fine(`Node ${process.versions.node} on ${process.platform} ${process.arch}`);
}

const gigabyte = 1_000_000_000;
const comfortableMemory = 4 * gigabyte;
const comfortableDisk = 4 * gigabyte;
const leastDisk = 1 * gigabyte;

export function examineMemory(): Finding {
  const bytes = totalmem();
  const size = `${(bytes / gigabyte).toFixed(1)} GB of memory`;
  if (bytes >= comfortableMemory) return fine(size);
  return warning(`Only ${size}`, "Building an app takes up to 1 GB: close other things while npm start builds.");
}

/** Room where the data and the downloaded programs go. */
export async function examineDisk({ dataDir, cacheDir }: Settings): Promise<Finding[]> {
  const places = [...new Set([dataDir, cacheDir].map(nearestFolder))];
  return Promise.all(
    places.map(async (place) => {
      const { bavail, bsize } = await statfs(place);
      const free = bavail * bsize;
      const size = `${(free / gigabyte).toFixed(1)} GB free at ${place}`;
      if (free >= comfortableDisk) return fine(size);
      const advice =
        "Make room (a first start takes about 3 GB), or move the data with OLYMPUS_DATA_DIR and OLYMPUS_CACHE_DIR.";
      return free < leastDisk ? wrong(`Only ${size}`, advice) : warning(`Only ${size}`, advice);
    }),
  );
}

function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path));
}

export async function examineGit(): Promise<Finding> {
  const inside = await execa("git", ["rev-parse", "--is-inside-work-tree"], { reject: false });
  if (inside.exitCode === 0) return fine("git, by which unchanged apps are not built again");
  return warning(
    "This is no git checkout, or git is missing",
    "Everything works, but every start builds the apps anew. Install git and clone the repository.",
  );
}
