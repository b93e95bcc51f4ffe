import { type HalfName, halves } from "@olympus/domain/half";
import { Client } from "pg";
import { expect, it } from "vitest";
import { readInstance } from "../instance";

const instance = readInstance();

it.each(Object.keys(halves) as HalfName[])(
  "Hydra %s has the keys it signs with before it has a client",
  async (half) => {
    const database = new Client({ connectionString: instance.halves[half].databaseUrls.hydra });
    await database.connect();
    // Hydra rounds a client's time down to the second.
    const { rows } = await database.query<{ set: string; first: boolean }>(
      `select sid as set, date_trunc('second', min(created_at)) <= (select min(created_at) from hydra_client) as first
     from hydra_jwk group by sid order by sid`,
    );
    await database.end();
    expect(rows).toEqual([
      { set: "hydra.jwt.access-token", first: true },
      { set: "hydra.openid.id-token", first: true },
    ]);
  },
);
