import type { HalfName } from "@olympus/domain/half";
import type { Blueprint } from "../compose-instance";
import type { HalfInstance } from "../instance";
import { callOry } from "./call";

type Person = {
  readonly half: HalfName;
  readonly email: string;
  readonly name: string;
  readonly role?: "owner" | "support";
};

export const demoPeople = [
  { half: "iam", email: "owner@olympus.test", name: "Olivia Hart", role: "owner" },
  { half: "iam", email: "support@olympus.test", name: "Sam Reyes", role: "support" },
  { half: "ciam", email: "ada@acme.test", name: "Ada Lovelace" },
  { half: "ciam", email: "gil@globex.test", name: "Gil Amelio" },
  { half: "ciam", email: "carol@both.test", name: "Carol Shaw" },
] as const satisfies readonly Person[];

/**
 * Makes the demo people who are missing. Who is there is left alone: they may have changed their password or name, and a
 * restart must not undo it. `resetPasswords` gives everybody the demo password again.
 */
export async function seedPeople({ halves, demoPassword }: Blueprint, resetPasswords: boolean): Promise<void> {
  await Promise.all(demoPeople.map((person) => seedPerson(person, halves[person.half], demoPassword, resetPasswords)));
}

type Identity = { readonly id: string; readonly schema_id: string; readonly state: string; readonly traits: unknown };

/** Makes one demo person in `half`, the half they belong to, or gives them the demo password again. */
export async function seedPerson(
  person: Person,
  half: Pick<HalfInstance, "kratosAdminUrl" | "defaultTenantId">,
  demoPassword: string,
  resetPassword: boolean,
): Promise<void> {
  const identities = `${half.kratosAdminUrl}/admin/identities`;
  const { body } = await callOry("GET", `${identities}?credentials_identifier=${encodeURIComponent(person.email)}`);
  const [found] = body as Identity[];
  const credentials = { password: { config: { password: demoPassword } } };
  if (found === undefined) {
    await callOry("POST", identities, {
      schema_id: person.half === "ciam" ? "customer" : "employee",
      traits: { email: person.email, name: person.name, ...protectedTraits(person, half.defaultTenantId) },
      credentials,
      verifiable_addresses: [{ value: person.email, verified: true, via: "email", status: "completed" }],
    });
  } else if (resetPassword) {
    const { schema_id, state, traits } = found;
    await callOry("PUT", `${identities}/${found.id}`, { schema_id, state, traits, credentials });
  }
}

const protectedTraits = ({ half, role }: Person, defaultTenantId: string) =>
  half === "ciam" ? { tenant_id: defaultTenantId } : { iam_admin_role: role };
