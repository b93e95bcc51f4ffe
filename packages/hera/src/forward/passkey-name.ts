import "server-only";
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
  body: Uint8Array | null,
  location: string | null,
): Promise<void> {
  const change = body && nameChange(request, body, location);
  if (!change) return;
  const kept = await keep(hera, request, change);
  if (!kept.ok) logFailure("passkey.name", kept.failure, referenceOf(request.headers));
}

async function keep(hera: Hera, request: Request, change: NameChange) {
  const who = await whoAmI(hera.config.kratos.publicUrl, browserOf(request.headers));
  if (!who.ok) return who;
  if (typeof who.value === "string") return { ok: true } as const;
  return change.name === undefined
    ? forgetName(hera.db, who.value.id, change.passkeyId)
    : nameIt(hera.db, who.value.id, change.passkeyId, change.name);
}
