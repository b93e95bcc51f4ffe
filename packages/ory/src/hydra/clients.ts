import "server-only";
import type { Result } from "@olympus/domain/failure";
import { Configuration, OAuth2Api } from "@ory/client";
import { call, timeoutMs } from "../call";
import { type Count, countUpTo, pageOf } from "../pages";

/** How many OAuth2 clients are registered, counted up to `limit`. */
export async function countClients(adminUrl: string, limit: number): Promise<Result<Count>> {
  const hydra = new OAuth2Api(new Configuration({ basePath: adminUrl }));
  return countUpTo(limit, ({ size, token }) =>
    call("hydra", async () => {
      const page = token ? { pageSize: size, pageToken: token } : { pageSize: size };
      const answer = await hydra.listOAuth2Clients(page, { timeout: timeoutMs });
      return { ...answer, data: pageOf(answer.data, answer.headers.link) };
    }),
  );
}
