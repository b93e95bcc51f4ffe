import "server-only";
import { ConfigError } from "@olympus/domain/config/env";
import type { Half } from "@olympus/domain/half";
import { receiveRequests } from "./client/peer";
import { heraOf } from "./context";
import { log } from "./log";
import { keepSweeping } from "./sweep";

/** Runs once when the process starts: an environment that is not whole ends it before it serves anybody. */
export function startHera(half: Half): void {
  try {
    receiveRequests();
    keepSweeping(heraOf(half));
    log("info", "started", { half: half.name });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    // Next would note what is thrown here and serve broken pages.
    console.error(error.message);
    process.exit(1);
  }
}
