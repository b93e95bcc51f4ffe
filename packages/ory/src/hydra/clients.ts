import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import { Configuration, OAuth2Api } from "@ory/client";
import { call } from "../call";
import { type Count, countUpTo, pageOf } from "../pages";
import { type Client, client } from "./challenge";

const api = (adminUrl: string) => new OAuth2Api(new Configuration({ basePath: adminUrl }));

/** An OAuth2 client, or undefined when it is gone. */
export async function findClient(adminUrl: string, id: string): Promise<Result<Client | undefined>> {
  const found = await call("hydra", async (within) => {
    const answer = await api(adminUrl).getOAuth2Client({ id }, within);
    return { ...answer, data: client.parse(answer.data) };
  });
  return !found.ok && found.failure.code === "hydra/not-found" ? ok(undefined) : found;
}

/** How many OAuth2 clients are registered, counted up to `limit`. */
export async function countClients(adminUrl: string, limit: number): Promise<Result<Count>> {
  const hydra = api(adminUrl);
  return countUpTo(limit, ({ size, token }) =>
    call("hydra", async (within) => {
      const page = token ? { pageSize: size, pageToken: token } : { pageSize: size };
      const answer = await hydra.listOAuth2Clients(page, within);
      return { ...answer, data: pageOf(answer.data, answer.headers.link) };
    }),
  );
}
