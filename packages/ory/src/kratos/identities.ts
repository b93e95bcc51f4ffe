import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import type { IdentityId } from "@olympus/domain/ids";
import { Configuration, IdentityApi } from "@ory/client";
import { z } from "zod";
import { call } from "../call";
import { type Count, countUpTo, type Page, pageOf } from "../pages";
import { type Credential, countedByConfig, credentials } from "./credentials";
import { type Identity, identity } from "./identity";

export type { Credential, Identity };

const identityList = z.array(identity);
const identityWithCredentials = z.looseObject({ credentials });
const api = (adminUrl: string) => new IdentityApi(new Configuration({ basePath: adminUrl }));

/** One page of identities, in Kratos' own order. `pageSize` is at most 500. */
export async function listIdentities(
  adminUrl: string,
  { pageSize, pageToken }: { pageSize: number; pageToken?: string },
): Promise<Result<Page<Identity>>> {
  return call("kratos", async (within) => {
    const answer = await api(adminUrl).listIdentities(pageToken ? { pageSize, pageToken } : { pageSize }, within);
    return { ...answer, data: pageOf(identityList.parse(answer.data), answer.headers.link) };
  });
}

/** The identities that sign in with exactly this e-mail address or other identifier; Kratos ignores its case. */
export async function findIdentities(adminUrl: string, identifier: string): Promise<Result<Identity[]>> {
  return call("kratos", async (within) => {
    const answer = await api(adminUrl).listIdentities({ credentialsIdentifier: identifier }, within);
    return { ...answer, data: identityList.parse(answer.data) };
  });
}

/** The identities with these ids, at most 500 of them; ids that Kratos does not know are simply not among them. */
export async function getIdentities(adminUrl: string, ids: readonly IdentityId[]): Promise<Result<Identity[]>> {
  // Without ids Kratos would list everybody.
  if (ids.length === 0) return ok([]);
  return call("kratos", async (within) => {
    const answer = await api(adminUrl).listIdentities({ ids: [...ids] }, within);
    return { ...answer, data: identityList.parse(answer.data) };
  });
}

/** One identity without its credentials. Fails with `kratos/not-found`. */
export async function getIdentity(adminUrl: string, id: IdentityId): Promise<Result<Identity>> {
  return call("kratos", async (within) => {
    const answer = await api(adminUrl).getIdentity({ id }, within);
    return { ...answer, data: identity.parse(answer.data) };
  });
}

/** One identity and the ways it can sign in. Fails with `kratos/not-found`. */
export async function getIdentityWithCredentials(
  adminUrl: string,
  id: IdentityId,
): Promise<Result<{ identity: Identity; credentials: Credential[] }>> {
  return call("kratos", async (within) => {
    const answer = await api(adminUrl).getIdentity({ id, includeCredential: [...countedByConfig] }, within);
    const parsed = identityWithCredentials.parse(answer.data);
    return { ...answer, data: { identity: identity.parse(answer.data), credentials: parsed.credentials } };
  });
}

/** How many identities there are, counted up to `limit`. */
export async function countIdentities(adminUrl: string, limit: number): Promise<Result<Count>> {
  return countUpTo(limit, ({ size, token }) =>
    listIdentities(adminUrl, token === undefined ? { pageSize: size } : { pageSize: size, pageToken: token }),
  );
}
