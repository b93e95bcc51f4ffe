import { z } from "zod";

// An id knows its kind: a session id cannot be handed over where an identity id is wanted.
export const identityId = z.uuid().brand<"IdentityId">();
export type IdentityId = z.infer<typeof identityId>;

export const tenantId = z.uuid().brand<"TenantId">();
export type TenantId = z.infer<typeof tenantId>;

/** A Kratos session. */
export const kratosSessionId = z.uuid().brand<"KratosSessionId">();
export type KratosSessionId = z.infer<typeof kratosSessionId>;

/** A Hydra login session, the `sid` claim of an ID token. */
export const sid = z.string().min(1).max(128).brand<"Sid">();
export type Sid = z.infer<typeof sid>;

export const clientId = z.string().min(1).max(255).brand<"ClientId">();
export type ClientId = z.infer<typeof clientId>;
