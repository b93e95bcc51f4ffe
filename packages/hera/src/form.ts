import "server-only";
import type { Result } from "@olympus/domain/failure";
import { fail, ok } from "@olympus/domain/failure";
import type { z } from "zod";
import { readBody } from "./body";
import type { Hera } from "./context";
import { originOf } from "./host";
import { hostOf } from "./request";

const maxBytes = 64 * 1024;

/**
 * Reads a form of ours. A post that a browser says comes from another site is refused before it is read; one without an Origin
 * stands on its token alone. Fails with `form/forged` or `input/invalid`.
 */
export async function readForm<T>(hera: Hera, request: Request, schema: z.ZodType<T>): Promise<Result<T>> {
  const origin = request.headers.get("origin");
  if (origin !== null && origin !== originOf(hera.config.url, hostOf(request.headers))) return fail("form/forged");
  const body = await readBody(request, maxBytes);
  if (body === undefined) return fail("input/invalid");
  const fields = new URLSearchParams(new TextDecoder().decode(body));
  const parsed = schema.safeParse(Object.fromEntries(fields));
  return parsed.success ? ok(parsed.data) : fail("input/invalid");
}
