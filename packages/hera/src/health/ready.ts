import "server-only";
import { attemptQuery } from "@olympus/db/attempt";
import type { Half } from "@olympus/domain/half";
import { askHealth } from "@olympus/ory/health";
import { sql } from "drizzle-orm";
import { heraOf } from "../context";

/** `GET /health/ready`: what a sign-in needs is reachable. 503 names what is not. */
export function ready(half: Half) {
  return async (): Promise<Response> => {
    const { config, db } = heraOf(half);
    const [kratos, hydra, database] = await Promise.all([
      askHealth("kratos", config.kratos.adminUrl),
      askHealth("hydra", config.hydra.adminUrl),
      attemptQuery(() => db.execute(sql`select 1`)),
    ]);
    const services = { kratos: kratos.ok, hydra: hydra.ok, database: database.ok };
    const isReady = kratos.ok && hydra.ok && database.ok;
    const body = { status: isReady ? "ready" : "not ready", half: half.name, services };
    return Response.json(body, { status: isReady ? 200 : 503, headers: { "cache-control": "no-store" } });
  };
}
