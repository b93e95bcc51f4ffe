import "server-only";
import type { Result } from "@olympus/domain/failure";
import { fail, ok } from "@olympus/domain/failure";
import { z } from "zod";
import { askKratos, type Browser } from "./public";

export const flowKinds = ["login", "registration", "verification", "recovery", "settings"] as const;
export type FlowKind = (typeof flowKinds)[number];

// Only what Hera itself goes by; the rest is for the screen.
const flow = z.looseObject({
  id: z.string(),
  request_url: z.string(),
  return_to: z.string().optional(),
  requested_aal: z.string().optional(),
  state: z.string().optional(),
  ui: z.looseObject({
    action: z.string(),
    method: z.string(),
    messages: z.array(z.looseObject({ id: z.number(), text: z.string(), type: z.string() })).optional(),
    nodes: z.array(
      z.looseObject({ type: z.string(), group: z.string(), attributes: z.record(z.string(), z.unknown()) }),
    ),
  }),
});

export type Flow = z.infer<typeof flow>;

/**
 * A flow that this browser began, or why there is none to show: `begin-anew` (expired, foreign, never there), `sign-in-first`,
 * `second-factor-first`. Fails with `kratos/unreachable`.
 */
export type FlowAnswer =
  | { readonly is: "open"; readonly flow: Flow }
  | { readonly is: "begin-anew" | "sign-in-first" | "second-factor-first" };

const errorBody = z.object({ error: z.object({ id: z.string().optional() }) });

export async function loadKratosFlow(
  publicUrl: string,
  kind: FlowKind,
  id: string,
  browser: Browser,
): Promise<Result<FlowAnswer>> {
  const asked = await askKratos(publicUrl, `/self-service/${kind}/flows?id=${encodeURIComponent(id)}`, browser);
  if (!asked.ok) return asked;
  const { status, body } = asked.value;
  if (status === 200) {
    const opened = flow.safeParse(body);
    return opened.success ? ok({ is: "open", flow: opened.data }) : fail("kratos/unreachable", { status });
  }
  if (status === 401) return ok({ is: "sign-in-first" });
  const errorId = errorBody.safeParse(body).data?.error.id;
  return ok({ is: errorId === "session_aal2_required" ? "second-factor-first" : "begin-anew" });
}

const storedError = z.object({
  error: z.object({ code: z.number().optional(), status: z.string().optional(), id: z.string().optional() }),
});

export type KratosError = { readonly code: number | undefined; readonly id: string | undefined };

/** What went wrong at Kratos, by the id it sent the browser to the error page with. An id it does not know is `undefined`. */
export async function loadKratosError(
  publicUrl: string,
  id: string,
  browser: Browser,
): Promise<Result<KratosError | undefined>> {
  const asked = await askKratos(publicUrl, `/self-service/errors?id=${encodeURIComponent(id)}`, browser);
  if (!asked.ok) return asked;
  const told = storedError.safeParse(asked.value.body).data?.error;
  return ok(asked.value.status === 200 && told ? { code: told.code, id: told.id } : undefined);
}
