import { randomBytes, randomUUID } from "node:crypto";
import type { HttpBrowser } from "@olympus/bench/http-browser";
import { deletePerson, type Person } from "@olympus/bench/people";
import type { HalfInstance } from "@olympus/stack/instance";
import { iam } from "./instance";

export type Newcomer = Omit<Person, "id">;
export type Role = "owner" | "admin" | "support" | "designer" | "viewer";

/** Somebody who has no account yet. */
export const newcomer = (): Newcomer => ({
  email: `nadia.${randomBytes(5).toString("hex")}@newcomers.test`,
  name: "Nadia Newcomer",
  password: `first-${randomUUID()}`,
});

/** An employee with a verified address, made through the admin API; without a role when none is given. */
export async function createEmployee(
  admin: HttpBrowser,
  role?: Role,
  { name, email }: Pick<Newcomer, "name" | "email"> = {
    name: "Emil Employee",
    email: `emil.${randomBytes(5).toString("hex")}@employees.test`,
  },
): Promise<Person> {
  const person = { name, email, password: `work-${randomUUID()}` };
  const answer = await admin.json("POST", `${iam.kratosAdminUrl}/admin/identities`, {
    schema_id: "employee",
    traits: { email: person.email, name: person.name, ...(role && { iam_admin_role: role }) },
    credentials: { password: { config: { password: person.password } } },
    verifiable_addresses: [{ value: person.email, via: "email", verified: true, status: "completed" }],
  });
  if (answer.status !== 201) throw new Error(`Kratos answered ${answer.status}: ${answer.body}`);
  const { id } = JSON.parse(answer.body) as { id: string };
  return { id, ...person };
}

type Identity = { id: string; traits: Record<string, unknown>; state: string };

/** The identity that Kratos keeps for this address, as the admin API shows it. */
export async function findIdentity(
  admin: HttpBrowser,
  kratosAdminUrl: string,
  email: string,
): Promise<Identity | undefined> {
  const query = new URLSearchParams({ credentials_identifier: email });
  const { body } = await admin.get(`${kratosAdminUrl}/admin/identities?${query}`);
  return (JSON.parse(body) as Identity[])[0];
}

/** Removes whoever signs in with this address, if there is anybody. */
export async function removePerson(admin: HttpBrowser, half: HalfInstance, email: string): Promise<void> {
  const identity = await findIdentity(admin, half.kratosAdminUrl, email);
  if (identity) await deletePerson(admin, half, identity);
}
