import { tryToClaim } from "../data-dir-claim";
import { Problem } from "../problem";
import type { Settings } from "../settings";
import { type Finding, fine, refusal } from "./finding";

/** Whether a start could keep its data where it is told to. */
export function examineDataDir({ dataDir }: Settings): Finding {
  try {
    tryToClaim(dataDir);
    return fine(`Data, secrets and logs go to ${dataDir}`);
  } catch (error) {
    if (error instanceof Problem) return refusal(error);
    throw error;
  }
}
