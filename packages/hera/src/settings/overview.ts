import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import { type Credential, getIdentityWithCredentials } from "@olympus/ory/kratos/identities";
import type { Person } from "@olympus/ory/kratos/whoami";
import type { AccountState } from "@olympus/ui/flow/settings-screen";
import type { Hera } from "../context";

/** How things stand with a person's account. Fails with `kratos/unreachable`. */
export async function accountState({ half, config }: Hera, person: Person): Promise<Result<AccountState>> {
  const found = await getIdentityWithCredentials(config.kratos.adminUrl, person.id);
  return found.ok ? ok(stateOf(person, found.value.credentials, half.codeSignsIn)) : found;
}

type Known = Pick<Person, "email" | "name" | "verified">;

export function stateOf(
  { email, name, verified }: Known,
  credentials: readonly Credential[],
  code: boolean,
): AccountState {
  const count = (kind: Credential["kind"]) => credentials.find((credential) => credential.kind === kind)?.count ?? 0;
  return {
    email: email ?? "",
    ...(name === undefined ? {} : { name }),
    confirmed: verified,
    password: count("password") > 0,
    code,
    passkeys: count("passkey"),
    authenticator: count("totp") > 0,
    backupCodes: count("lookup_secret"),
  };
}
