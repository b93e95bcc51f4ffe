import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import type { IdentityId, KratosSessionId } from "@olympus/domain/ids";
import { Configuration, IdentityApi } from "@ory/client";
import { z } from "zod";
import { call } from "../call";

const identities = (adminUrl: string) => new IdentityApi(new Configuration({ basePath: adminUrl }));

/** Ends all Kratos sessions of a person. A person without any is done already. */
export async function endIdentitySessions(adminUrl: string, id: IdentityId): Promise<Result<void>> {
  return doneIfGone(await call("kratos", (within) => identities(adminUrl).deleteIdentitySessions({ id }, within)));
}

/** Ends one Kratos session. One that is gone is done already. */
export async function endSession(adminUrl: string, id: KratosSessionId): Promise<Result<void>> {
  return doneIfGone(await call("kratos", (within) => identities(adminUrl).disableSession({ id }, within)));
}

const session = z
  .object({ active: z.boolean().optional(), authenticated_at: z.coerce.date() })
  .transform((raw) => ({ active: raw.active === true, authenticatedAt: raw.authenticated_at }));

/** A Kratos session as it stands, or undefined when it is gone. */
export async function findSession(
  adminUrl: string,
  id: KratosSessionId,
): Promise<Result<z.infer<typeof session> | undefined>> {
  const found = await call("kratos", async (within) => {
    const answer = await identities(adminUrl).getSession({ id }, within);
    return { ...answer, data: session.parse(answer.data) };
  });
  return !found.ok && found.failure.code === "kratos/not-found" ? ok(undefined) : found;
}

/** Whether a Kratos session is over: gone, ended or expired. Kratos not answering is a Failure, not an end. */
export async function isSessionOver(adminUrl: string, id: KratosSessionId): Promise<Result<boolean>> {
  const found = await findSession(adminUrl, id);
  return found.ok ? ok(found.value?.active !== true) : found;
}

const doneIfGone = (ended: Result<void>): Result<void> =>
  !ended.ok && ended.failure.code === "kratos/not-found" ? ok(undefined) : ended;
