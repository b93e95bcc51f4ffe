import "server-only";
import { fail, ok, type Result } from "@olympus/domain/failure";
import type { Language } from "@olympus/ui/language/language";
import { z } from "zod";
import type { Hera } from "../context";
import { askInNameOf } from "../forward/ask";

const begun = z.object({
  id: z.uuid(),
  ui: z.object({ nodes: z.array(z.object({ attributes: z.record(z.string(), z.unknown()) })) }),
});

type Wanted = {
  readonly kind: "verification" | "recovery";
  readonly email: string;
  readonly language: Language;
  /** Which text Kratos' mail has: its templates choose by it. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, string>>;
};

/** A flow that Kratos began for a browser without cookies, and the cookies that make it that browser's own. */
export type MailFlow = { readonly id: string; readonly cookies: readonly string[] };

/**
 * Has Kratos mail somebody: begins a flow of our own and asks it for its mail. `headers` are those of the browser's request, which say
 * where it came from; its cookies stay out of it. Fails with `kratos/unreachable`.
 */
export async function beginMailFlow(hera: Hera, headers: Headers, wanted: Wanted): Promise<Result<MailFlow>> {
  const start = `${hera.config.kratos.publicUrl}/self-service/${wanted.kind}`;
  const asking = new Headers(headers);
  asking.delete("cookie");
  asking.set("accept", "application/json");
  asking.set("content-type", "application/json");
  const query = new URLSearchParams({ ...wanted.query, lang: wanted.language });
  const opened = await askInNameOf(`${start}/browser?${query}`, { method: "GET", headers: asking, body: null });
  if (!opened.ok) return opened;
  const flow = readBegun(opened.value.text);
  if (flow === undefined) return fail("kratos/unreachable", { status: opened.value.status });

  const cookies = opened.value.headers.getSetCookie();
  asking.set("cookie", cookies.map((cookie) => cookie.split(";")[0]).join("; "));
  const form = { method: "code", csrf_token: flow.token, email: wanted.email, transient_payload: wanted.payload };
  const body = new Uint8Array(Buffer.from(JSON.stringify(form)));
  const sent = await askInNameOf(`${start}?flow=${flow.id}`, { method: "POST", headers: asking, body });
  if (!sent.ok) return sent;
  if (sent.value.status !== 200) return fail("kratos/unreachable", { status: sent.value.status });
  return ok({ id: flow.id, cookies });
}

/** A flow that Kratos told as data: its id, and what a form of it must carry. */
export function readBegun(text: string): { readonly id: string; readonly token: string } | undefined {
  const flow = begun.safeParse(parse(text)).data;
  const token = flow?.ui.nodes.find(({ attributes }) => attributes.name === "csrf_token")?.attributes.value;
  return flow === undefined ? undefined : { id: flow.id, token: String(token ?? "") };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
