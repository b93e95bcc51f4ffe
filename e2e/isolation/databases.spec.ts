import type { HalfInstance } from "@olympus/stack/instance";
import { Client } from "pg";
import { ciam, iam } from "../support/instance";
import { expect, test } from "../support/test";

const rolesOf = (name: string, { databaseUrls }: HalfInstance) =>
  Object.entries(databaseUrls).map(([service, url]) => ({ role: `${name}_${service}`, url }));
const roles = [...rolesOf("ciam", ciam), ...rolesOf("iam", iam)];

/** Which database a role stands in after connecting, or the code of Postgres' refusal. */
async function connect(url: string, database: string): Promise<string> {
  const address = new URL(url);
  address.pathname = `/${database}`;
  const client = new Client({ connectionString: address.href });
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>("select current_database() as name");
    return rows[0]?.name ?? "";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const insufficientPrivilege = "42501";

for (const { role, url } of roles) {
  test(`the database role ${role} opens its own database and no other`, async () => {
    const databases = [...roles.map((other) => other.role), "postgres", "template1"];
    const outcomes = await Promise.all(databases.map((database) => connect(url, database)));
    const expected = databases.map((database) => (database === role ? database : insufficientPrivilege));
    expect(Object.fromEntries(databases.map((name, at) => [name, outcomes[at]]))).toEqual(
      Object.fromEntries(databases.map((name, at) => [name, expected[at]])),
    );
  });
}

test("what everybody may do with a database is nothing", async () => {
  const client = new Client({ connectionString: ciam.databaseUrls.olympus });
  await client.connect();
  const { rows } = await client.query<{ name: string; everybody: string[] }>(
    `select datname as name, array(
       select privilege_type from aclexplode(coalesce(datacl, acldefault('d', datdba))) where grantee = 0
     ) as everybody from pg_database where datallowconn`,
  );
  await client.end();
  // Variants that tests run beside this one have databases too, and give away as little.
  const ofVariants = rows.map(({ name }) => name).filter((name) => /_variant_\d+$/.test(name));
  const databases = [...roles.map(({ role }) => role), ...ofVariants, "postgres", "template1"];
  expect(Object.fromEntries(rows.map(({ name, everybody }) => [name, everybody]))).toEqual(
    Object.fromEntries(databases.map((name) => [name, []])),
  );
});

test("a role is no superuser, and makes neither roles nor databases", async () => {
  for (const { role, url } of roles) {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(
      "select rolname, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = current_user",
    );
    await client.end();
    expect(rows).toEqual([
      { rolname: role, rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false },
    ]);
  }
});
