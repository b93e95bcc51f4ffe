import "server-only";
import type { Half } from "@olympus/domain/half";
import { heraOf } from "../context";

/** `GET /health`: this process runs and its configuration is whole. Asks nobody, so that an outage elsewhere does not restart it. */
export function alive(half: Half) {
  return (): Response => {
    heraOf(half);
    return Response.json({ status: "ok", half: half.name }, { headers: { "cache-control": "no-store" } });
  };
}
