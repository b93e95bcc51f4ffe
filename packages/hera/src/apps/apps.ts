import type { Grant } from "@olympus/ory/hydra/grants";

/** What a person allowed an app, in one tenant, as our own record keeps it. */
export type Allowed = { readonly clientId: string; readonly scopes: readonly string[]; readonly grantedAt: Date };

/** An app that may use a person's account. */
export type App = {
  readonly id: string;
  /** Absent for an app that is not registered any more; what it was allowed can still be withdrawn. */
  readonly name?: string;
  readonly scopes: readonly string[];
  readonly since: Date;
  /** One of our own: it never asked, so there is nothing to withdraw. */
  readonly firstParty: boolean;
};

type Client = Pick<Grant["client"], "id" | "name" | "firstParty">;
type Given = Pick<Grant, "scopes" | "at"> & { readonly client: Client };

/**
 * One list of what we remember and what Hydra has handed out. Either may know an app alone: Hydra forgets old consents, and ours
 * knows no apps that never ask. Newest first.
 */
export function appsOf(
  allowed: readonly Allowed[],
  grants: readonly Given[],
  clients: readonly Client[] = [],
): readonly App[] {
  const ids = new Set([...allowed.map(({ clientId }) => clientId), ...grants.map(({ client }) => client.id)]);
  return [...ids]
    .map((id): App => {
      const remembered = allowed.filter(({ clientId }) => clientId === id);
      const given = grants.filter(({ client }) => client.id === id);
      const client = given[0]?.client ?? clients.find((one) => one.id === id);
      const times = [...remembered.map(({ grantedAt }) => grantedAt), ...given.flatMap(({ at }) => at ?? [])];
      return {
        id,
        ...(client === undefined ? {} : { name: client.name }),
        scopes: [...new Set([...remembered, ...given].flatMap(({ scopes }) => scopes))],
        since: new Date(Math.min(...times.map((at) => at.getTime()), Date.now())),
        firstParty: client?.firstParty === true,
      };
    })
    .sort((a, b) => b.since.getTime() - a.since.getTime() || a.id.localeCompare(b.id));
}
