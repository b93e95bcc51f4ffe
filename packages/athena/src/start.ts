import "server-only";
import { ConfigError } from "@olympus/domain/config/env";
import type { Half } from "@olympus/domain/half";
import { workplaceOf } from "./workplace";

/** Runs once when the process starts, before it serves anything. A missing or foreign variable ends the process with the reason. */
export function startAthena(half: Half): void {
  try {
    const { config } = workplaceOf(half);
    // next-auth takes its own address from here and from nowhere else: without it, it would believe the Host header.
    // biome-ignore lint/style/noProcessEnv: this is the way in that next-auth has; the values come through our own door.
    Object.assign(process.env, { NEXTAUTH_URL: config.url, NEXTAUTH_SECRET: config.secret });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    // Next logs what is thrown here and goes on serving errors; a process that cannot work should not look alive.
    console.error(error.message);
    process.exit(1);
  }
}
