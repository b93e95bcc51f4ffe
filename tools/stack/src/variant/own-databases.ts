import type { HalfName } from "@olympus/domain/half";
import { Client } from "pg";
import type { HalfInstance, Instance } from "../instance";
import { adminUrl } from "../postgres/databases";
import { migrateOwnTables } from "../postgres/migrate";
import type { Secrets } from "../secrets";

export type OwnDatabases = {
  readonly urls: HalfInstance["databaseUrls"];
  readonly drop: () => Promise<void>;
};

const kinds = ["kratos", "olympus"] as const;

/** Databases of Kratos and of Hera for one variant, beside those of the platform and by the same roles. Hydra's is shared. */
export async function makeOwnDatabases(
  name: HalfName,
  tag: number,
  { halves, postgres }: Instance,
  secrets: Secrets,
): Promise<OwnDatabases> {
  const asAdmin = async (queries: readonly string[]) => {
    const client = new Client({ connectionString: adminUrl(postgres.port, secrets.postgres) });
    await client.connect();
    try {
      for (const query of queries) await client.query(query);
    } finally {
      await client.end();
    }
  };
  const databaseOf = (kind: string) => `${name}_${kind}_variant_${tag}`;
  const { databaseUrls } = halves[name];
  const at = (kind: (typeof kinds)[number]) => {
    const url = new URL(databaseUrls[kind]);
    url.pathname = `/${databaseOf(kind)}`;
    return url.href;
  };
  await asAdmin(
    kinds.flatMap((kind) => [
      `create database ${databaseOf(kind)} owner ${name}_${kind}`,
      // As the platform's own: nobody but their role.
      `revoke all on database ${databaseOf(kind)} from public`,
    ]),
  );
  await migrateOwnTables(at("olympus"));
  return {
    urls: { ...databaseUrls, kratos: at("kratos"), olympus: at("olympus") },
    drop: () => asAdmin(kinds.map((kind) => `drop database if exists ${databaseOf(kind)} with (force)`)),
  };
}
