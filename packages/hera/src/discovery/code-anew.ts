import "server-only";
import { fail, ok, type Result } from "@olympus/domain/failure";
import type { Language } from "@olympus/ui/language/language";
import type { Hera } from "../context";
import { type Answered, askInNameOf } from "../forward/ask";
import { payloadIn } from "../forward/mail-language";
import { addressHash, noteSent } from "./code-step";
import { readBegun } from "./mail-flow";

type Wanted = {
  readonly headers: Headers;
  readonly address: string;
  readonly back: string | undefined;
  readonly language: Language;
};

/**
 * A new code in a new flow, for a flow whose tries are used up: Kratos would send another code there and take none of them any more.
 * Fails with `kratos/unreachable` or `database/unreachable`.
 */
export async function sendCodeAnew(hera: Hera, wanted: Wanted): Promise<Result<Answered>> {
  const { headers, address, back, language } = wanted;
  const start = `${hera.config.kratos.publicUrl}/self-service/login`;
  const query = new URLSearchParams({ ...(back === undefined ? {} : { return_to: back }), lang: language });
  const asking = new Headers(headers);
  asking.set("accept", "application/json");
  const opened = await askInNameOf(`${start}/browser?${query}`, { method: "GET", headers: asking, body: null });
  if (!opened.ok) return opened;
  const flow = readBegun(opened.value.text);
  if (flow === undefined) return fail("kratos/unreachable", { status: opened.value.status });

  const form = new URLSearchParams({
    method: "code",
    identifier: address,
    csrf_token: flow.token,
    transient_payload: payloadIn(language),
  });
  const body = new Uint8Array(Buffer.from(form.toString()));
  const sent = await askInNameOf(`${start}?flow=${flow.id}`, { method: "POST", headers, body });
  if (!sent.ok) return sent;
  const noted = await noteSent(hera.db, flow.id, addressHash(hera.config.secret, address));
  return noted.ok ? ok(sent.value) : noted;
}
