import "server-only";
import type { Half } from "@olympus/domain/half";
import type { z } from "zod";
import { readBody } from "../body";
import { type Hera, heraOf } from "../context";
import { log } from "../log";
import { isSame } from "../sign";

const secretHeader = "x-olympus-webhook-secret";
const maxBytes = 256 * 1024;

/**
 * The door of every webhook: the half's secret, compared in constant time, then a body of the right shape. Only Kratos and Hydra come
 * this way, so whoever does not fit learns nothing but that.
 */
export function hook<T>(
  half: Half,
  name: string,
  schema: z.ZodType<T>,
  run: (hera: Hera, input: T) => Promise<Response>,
) {
  return async (request: Request): Promise<Response> => {
    const hera = heraOf(half);
    if (!isSame(request.headers.get(secretHeader) ?? "", hera.config.webhookSecret)) {
      log("warn", "hook.refused", { hook: name, because: "secret" });
      return refuse(401);
    }
    const body = await readBody(request, maxBytes);
    const parsed = schema.safeParse(body && parse(body));
    if (!parsed.success) {
      log("error", "hook.refused", { hook: name, because: "shape", path: parsed.error.issues[0]?.path.join(".") });
      return refuse(400);
    }
    return run(hera, parsed.data);
  };
}

export const refuse = (status: 400 | 401 | 403 | 503) => Response.json({ error: "refused" }, { status });

function parse(body: Uint8Array<ArrayBuffer>): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
