import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import { loadKratosFlow } from "@olympus/ory/kratos/flows";
import { whoAmI } from "@olympus/ory/kratos/whoami";
import type { Hera } from "../context";
import { logFailure } from "../log";
import { browserOf, referenceOf } from "../request";
import { forgetName, nameIt } from "../settings/passkeys/names";
import { type NameChange, nameChange } from "./passkey-change";

/**
 * Kratos keeps passkeys without names. The form that adds one carries the name its owner gave it, and we remember it; with the passkey
 * it is forgotten. A name is never worth failing a passkey over: without one it is called just that.
 */
export async function keepPasskeyName(
  hera: Hera,
  request: Request,
  fields: URLSearchParams,
  location: string | null,
): Promise<void> {
  const change = nameChange(request, fields, location);
  if (change === undefined) return;
  const kept = await keep(hera, request, change);
  if (!kept.ok) logFailure("passkey.name", kept.failure, referenceOf(request.headers));
}

async function keep(hera: Hera, request: Request, change: NameChange): Promise<Result<void>> {
  const who = await whoAmI(hera.config.kratos.publicUrl, browserOf(request.headers));
  if (!who.ok) return who;
  if (typeof who.value === "string") return ok(undefined);
  const { id } = who.value;
  if ("name" in change) return nameIt(hera.db, id, change.passkeyId, change.name);
  const gone = await isGone(hera, request, change);
  if (!gone.ok) return gone;
  return gone.value ? forgetName(hera.db, id, change.passkeyId) : ok(undefined);
}

/** Kratos does not remove the only way to sign in, and answers as if nothing had been asked. */
async function isGone(
  { config }: Hera,
  request: Request,
  { passkeyId, flow }: Extract<NameChange, { flow: string }>,
): Promise<Result<boolean>> {
  const loaded = await loadKratosFlow(config.kratos.publicUrl, "settings", flow, browserOf(request.headers));
  if (!loaded.ok) return loaded;
  if (loaded.value.is !== "open") return ok(false);
  return ok(!loaded.value.flow.ui.nodes.some(({ attributes }) => attributes.value === passkeyId));
}
