import { identityId } from "@olympus/domain/ids";
import { z } from "zod";

// Kratos leaves out or nulls what it has nothing for.
const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);

const address = z
  .object({ value: z.string(), via: z.string(), verified: z.boolean(), verified_at: z.coerce.date().nullish() })
  .transform((a) => ({ value: a.value, via: a.via, verified: a.verified, verifiedAt: a.verified_at ?? undefined }));

const text = z.string().min(1).optional().catch(undefined);
const namedTraits = z.object({ email: text, name: text, iam_admin_role: text, tenant_id: text });

/** An identity as Kratos' admin API tells it, parsed once. */
export const identity = z
  .object({
    id: identityId,
    state: z.enum(["active", "inactive"]).default("active"),
    traits: z.record(z.string(), z.unknown()),
    created_at: z.coerce.date(),
    updated_at: z.coerce.date(),
    verifiable_addresses: listOf(address),
  })
  .transform((raw) => {
    const { email, name, iam_admin_role: role, tenant_id: tenantId } = namedTraits.parse(raw.traits);
    return {
      id: raw.id,
      state: raw.state,
      email,
      name,
      role,
      tenantId,
      traits: raw.traits,
      addresses: raw.verifiable_addresses,
      createdAt: raw.created_at,
      updatedAt: raw.updated_at,
    };
  });

export type Identity = z.infer<typeof identity>;
