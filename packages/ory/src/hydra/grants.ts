import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import { Configuration, OAuth2Api } from "@ory/client";
import { z } from "zod";
import { call } from "../call";
import { eachPage, type PageRequest, pageOf } from "../pages";
import { client } from "./challenge";

const hydra = (adminUrl: string) => new OAuth2Api(new Configuration({ basePath: adminUrl }));

const grant = z
  .object({
    consent_request: z.object({ client }),
    grant_scope: z
      .array(z.string())
      .nullish()
      .transform((scopes) => scopes ?? []),
    handled_at: z.coerce.date().optional().catch(undefined),
  })
  .transform((raw) => ({ client: raw.consent_request.client, scopes: raw.grant_scope, at: raw.handled_at }));

/** One time that a person let an app have something. Grants that Hydra passed over in silence (`skip`) are not told. */
export type Grant = z.infer<typeof grant>;

const pageSize = 250;

/** Everything that a person's apps hold now, at most once per consent; nobody and nothing are an empty list. */
export async function listGrants(adminUrl: string, subject: string): Promise<Result<readonly Grant[]>> {
  const grants: Grant[] = [];
  const seen = await eachPage(
    pageSize,
    ({ size, token }: PageRequest) =>
      call("hydra", async (within) => {
        const page = token === undefined ? { pageSize: size } : { pageSize: size, pageToken: token };
        const answer = await hydra(adminUrl).listOAuth2ConsentSessions({ subject, ...page }, within);
        return { ...answer, data: pageOf(z.array(grant).parse(answer.data), answer.headers.link) };
      }),
    (items) => {
      grants.push(...items);
      return true;
    },
  );
  return seen.ok ? ok(grants) : seen;
}

/**
 * Ends what an app holds of a person: its access and refresh tokens are dead, and Hydra asks for a consent again. An app without any
 * is done already.
 */
export async function revokeGrants(adminUrl: string, subject: string, clientId: string): Promise<Result<void>> {
  const revoked = await call("hydra", (within) =>
    hydra(adminUrl).revokeOAuth2ConsentSessions({ subject, client: clientId }, within),
  );
  return !revoked.ok && revoked.failure.code === "hydra/not-found" ? ok(undefined) : revoked;
}
