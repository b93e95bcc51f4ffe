import type { HalfName } from "@olympus/domain/half";
import { dataDirAt } from "../data-dir";
import { findGo } from "../ory/build";
import { decide, type Look, realLook, type Wanted } from "../ory/decide";
import type { Release } from "../ory/release";
import { readRemembered } from "../ory/remembered";
import { type Product, products, released } from "../ory/versions";
import { Problem } from "../problem";
import type { Settings } from "../settings";
import { chromiumAdvice, findChromium } from "../test-run/chromium";
import { type Finding, fine, refusal, warning } from "./finding";

/** Kratos and Hydra: here already, or how they can be had. Decided as a start decides, without fetching or building. */
export async function examineOry(settings: Settings, look: Look = realLook()): Promise<Finding[]> {
  const findings = await Promise.all(products.map((product) => examineProduct(product, settings, look)));
  return findings.flat();
}

async function examineProduct(product: Product, settings: Settings, look: Look): Promise<Finding[]> {
  try {
    const remembered = readRemembered(dataDirAt(settings.dataDir).versions);
    const forHalf = (half: HalfName) =>
      describe({ half, product, atLeast: remembered[half]?.[product] }, settings, look);
    // Most often both halves run the same program: then one line says it.
    const said = new Set([await forHalf("ciam"), await forHalf("iam")]);
    return [...said].map((what) => fine(what));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [refusal(error)];
  }
}

function describe(wanted: Wanted, settings: Settings, look: Look): Promise<string> {
  const { product } = wanted;
  return decide<string>(
    wanted,
    settings,
    {
      present: ({ version, from, file }) => `${product} ${version} (${from}: ${file})`,
      release: async (release) =>
        (await isReachable(release))
          ? `${product} is not here yet; npm start downloads the official release ${released}`
          : undefined,
      source: ({ version, go }) =>
        `${product} is not here yet and its release cannot be reached; npm start builds ${product} ${version} with Go ${go} (1 to 3 minutes, once)`,
    },
    look,
  );
}

async function isReachable({ address }: Release): Promise<boolean> {
  try {
    const answer = await fetch(address, { method: "HEAD", signal: AbortSignal.timeout(6_000) });
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

export function examineChromium(env: Look["env"] = process.env): Finding {
  try {
    const chromium = findChromium(env);
    if (chromium !== undefined) return fine(`Chromium for the end-to-end tests: ${chromium}`);
    return warning("There is no Chromium; npm start needs none, npm test does", chromiumAdvice);
  } catch (error) {
    if (error instanceof Problem) return refusal(error, "warning");
    throw error;
  }
}
