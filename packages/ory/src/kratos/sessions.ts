import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import type { IdentityId, KratosSessionId } from "@olympus/domain/ids";
import { Configuration, IdentityApi } from "@ory/client";
import { call, timeoutMs } from "../call";

const identities = (adminUrl: string) => new IdentityApi(new Configuration({ basePath: adminUrl }));

/** Ends all Kratos sessions of a person. A person without any is done already. */
export async function endIdentitySessions(adminUrl: string, id: IdentityId): Promise<Result<void>> {
  const ended = await call("kratos", () => identities(adminUrl).deleteIdentitySessions({ id }, { timeout: timeoutMs }));
  return !ended.ok && ended.failure.code === "kratos/not-found" ? ok(undefined) : ended;
}

/** Whether a Kratos session is over: gone, ended or expired. Kratos not answering is a Failure, not an end. */
export async function isSessionOver(adminUrl: string, id: KratosSessionId): Promise<Result<boolean>> {
  const session = await call("kratos", () => identities(adminUrl).getSession({ id }, { timeout: timeoutMs }));
  if (session.ok) return ok(session.value.active !== true);
  return session.failure.code === "kratos/not-found" ? ok(true) : session;
}
