import type { HalfName } from "@olympus/domain/half";
import { dataDirAt } from "../data-dir";
import { findGo } from "../ory/build";
import { type Found, findPresent } from "../ory/find";
import { releaseFor } from "../ory/release";
import { readRemembered } from "../ory/remembered";
import { buildable, type Product, products, released } from "../ory/versions";
import { Problem, reason } from "../problem";
import type { Settings } from "../settings";
import { chromiumAdvice, findChromium } from "../test-run/chromium";
import { type Finding, fine, warning, wrong } from "./finding";

/** Kratos and Hydra: here already, or how they can be had. */
export async function examineOry(settings: Settings): Promise<Finding[]> {
  const go = await findGo();
  const findings = await Promise.all(products.map((product) => examineProduct(product, settings, go)));
  return findings.flat();
}

async function examineProduct(product: Product, settings: Settings, go: string | undefined): Promise<Finding[]> {
  try {
    const found = await findForBoth(product, settings);
    if (found !== undefined) return found;
  } catch (error) {
    if (error instanceof Problem)
      return [wrong(`${product} cannot be used: ${reason(error)}`, "Change that and ask the doctor again.")];
    throw error;
  }
  const reachable = await releaseIsReachable(product, settings);
  if (reachable) return [fine(`${product} is not here yet; npm start downloads the official release ${released}`)];
  const name = product.toUpperCase();
  if (go !== undefined) {
    const how = `npm start builds ${product} ${buildable[product]} with Go ${go} (1 to 3 minutes, once)`;
    return [fine(`${product} is not here yet and its release cannot be reached; ${how}`)];
  }
  return [
    wrong(
      `${product} is not here, its release cannot be reached, and there is no Go to build it with`,
      `Install Go 1.24 or newer (https://go.dev/dl), or set OLYMPUS_${name}_PATH to a ${product} program, or OLYMPUS_ORY_MIRROR to an address that serves Ory's release archives.`,
    ),
  ];
}

async function findForBoth(product: Product, settings: Settings): Promise<Finding[] | undefined> {
  const remembered = readRemembered(dataDirAt(settings.dataDir).versions);
  const look = (half: HalfName): Promise<Found | undefined> =>
    findPresent({ half, product, atLeast: remembered[half]?.[product] }, settings);
  const [ciam, iam] = [await look("ciam"), await look("iam")];
  if (ciam === undefined || iam === undefined) return undefined;
  const seen = new Set([ciam, iam].map(({ version, from, file }) => `${product} ${version} (${from}: ${file})`));
  return [...seen].map((what) => fine(what));
}

async function releaseIsReachable(product: Product, { oryMirror }: Settings): Promise<boolean> {
  const release = oryMirror === "off" ? undefined : releaseFor(product, released, oryMirror);
  if (release === undefined) return false;
  try {
    const answer = await fetch(release.address, { method: "HEAD", signal: AbortSignal.timeout(6_000) });
    return answer.ok;
  } catch {
    return false;
  }
}

export async function examineGo(): Promise<Finding> {
  const go = await findGo();
  if (go !== undefined) return fine(`Go ${go}`);
  return warning(
    "There is no Go",
    "Needed only where Ory's releases cannot be downloaded: it then builds them. Get it from https://go.dev/dl.",
  );
}

export function examineChromium(): Finding {
  const chromium = findChromium();
  if (chromium !== undefined) return fine(`Chromium for the end-to-end tests: ${chromium}`);
  return warning("There is no Chromium; npm start needs none, npm test does", chromiumAdvice);
}
