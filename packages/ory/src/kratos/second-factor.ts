import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import type { IdentityId } from "@olympus/domain/ids";
import type { Credential } from "./credentials";
import { getIdentityWithCredentials } from "./identities";

const kinds: readonly Credential["kind"][] = ["totp", "lookup_secret", "webauthn"];

export const isSecondFactor = ({ kind }: { readonly kind: string }) => kinds.some((known) => known === kind);

/** Whether a person could be asked for a second factor. A session of the first one alone does not say. Fails with `kratos/not-found`. */
export async function hasSecondFactor(adminUrl: string, id: IdentityId): Promise<Result<boolean>> {
  const found = await getIdentityWithCredentials(adminUrl, id);
  return found.ok ? ok(found.value.credentials.some(isSecondFactor)) : found;
}
