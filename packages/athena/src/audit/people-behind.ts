import "server-only";
import type { Entry } from "@olympus/audit/entry";
import { identityId } from "@olympus/domain/ids";
import { getIdentities, type Identity } from "@olympus/ory/kratos/identities";
import type { Workplace } from "../workplace";

/** The people that entries are about, by id. Whoever is deleted since, or cannot be asked about now, stays an id: the record is what counts here. */
export async function peopleBehind(
  { config }: Workplace,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, Identity>> {
  const ids = entries.flatMap(({ targetKind, targetId }) => {
    const id = identityId.safeParse(targetKind === "identity" ? targetId : undefined);
    return id.success ? [id.data] : [];
  });
  const found = await getIdentities(config.kratos.adminUrl, [...new Set(ids)]);
  return new Map(found.ok ? found.value.map((person) => [person.id, person]) : []);
}
