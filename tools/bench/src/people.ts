import { randomBytes, randomUUID } from "node:crypto";
import type { HalfInstance } from "@olympus/stack/instance";
import type { HttpBrowser } from "./http-browser";

export type Person = { readonly id: string; readonly email: string; readonly name: string; readonly password: string };

/** A customer who signed up and verified the address before, made through the admin API. */
export async function createCustomer(
  admin: HttpBrowser,
  ciam: HalfInstance,
  { name, email }: Pick<Person, "name" | "email"> = {
    name: "Casey Customer",
    email: `casey.${randomBytes(5).toString("hex")}@customers.test`,
  },
): Promise<Person> {
  const password = randomUUID();
  const answer = await admin.json("POST", `${ciam.kratosAdminUrl}/admin/identities`, {
    schema_id: "customer",
    traits: { email, name, tenant_id: ciam.defaultTenantId },
    credentials: { password: { config: { password } } },
    verifiable_addresses: [{ value: email, via: "email", verified: true, status: "completed" }],
  });
  if (answer.status !== 201) throw new Error(`Kratos answered ${answer.status}: ${answer.body}`);
  const { id } = JSON.parse(answer.body) as { id: string };
  return { id, email, name, password };
}

export async function deletePerson(admin: HttpBrowser, half: HalfInstance, { id }: Pick<Person, "id">): Promise<void> {
  await admin.send("DELETE", new URL(`${half.kratosAdminUrl}/admin/identities/${id}`));
}
