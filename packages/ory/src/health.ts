import "server-only";
import type { Result } from "@olympus/domain/failure";
import axios from "axios";
import { z } from "zod";
import { call } from "./call";

/** A service that answered: which version it says it is, and how long it took to say that it is ready. */
export type Health = { readonly version: string; readonly milliseconds: number };

// On its admin port Kratos 1.3 has these under /admin only, Hydra 2.3 without it; the current releases know both.
const prefix = { kratos: "/admin", hydra: "" } as const;

const versionBody = z.object({ version: z.string() });

/** Asks one service of a half whether it is ready and which version it runs. Silence and "not ready" are failures. */
export async function askHealth(service: "kratos" | "hydra", adminUrl: string): Promise<Result<Health>> {
  return call(service, async (within) => {
    const startedAt = performance.now();
    await axios.get(`${adminUrl}${prefix[service]}/health/ready`, within);
    const milliseconds = Math.round(performance.now() - startedAt);
    const answer = await axios.get<unknown>(`${adminUrl}${prefix[service]}/version`, within);
    return { ...answer, data: { version: versionBody.parse(answer.data).version, milliseconds } };
  });
}
