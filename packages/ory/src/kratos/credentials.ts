import { z } from "zod";

/** A way this person can prove who they are, and how many of it they have. Never the secret itself. */
export type Credential = {
  readonly kind: "password" | "code" | "totp" | "lookup_secret" | "webauthn" | "passkey" | "oidc";
  readonly count: number;
  readonly updatedAt: Date | undefined;
};

const filled = z.string().min(1);
const keys = z.object({ credentials: z.array(z.unknown()) });
const codes = z.object({ recovery_codes: z.array(z.object({ used_at: z.string().nullish() })) });

// Kratos lists a kind as soon as the schema names an identifier for it, whether or not anything was ever set up: only the
// configuration tells. So it is asked for, counted here, and dropped.
const count: Record<Credential["kind"], (raw: { identifiers: string[]; config: unknown }) => number> = {
  password: ({ config }) => (z.object({ hashed_password: filled }).safeParse(config).success ? 1 : 0),
  code: ({ identifiers }) => identifiers.length,
  totp: ({ config }) => (z.object({ totp_url: filled }).safeParse(config).success ? 1 : 0),
  lookup_secret: ({ config }) => {
    const parsed = codes.safeParse(config);
    return parsed.success ? parsed.data.recovery_codes.filter((code) => !isUsed(code.used_at)).length : 0;
  },
  webauthn: ({ config }) => keys.safeParse(config).data?.credentials.length ?? 0,
  passkey: ({ config }) => keys.safeParse(config).data?.credentials.length ?? 0,
  oidc: ({ identifiers }) => identifiers.length,
};

// Kratos writes Go's zero time, year 1, for a code that was never used.
const isUsed = (usedAt: string | null | undefined) => usedAt != null && !usedAt.startsWith("0001-");

/** The kinds whose configuration must be asked for; `oidc` would bring the provider's tokens along. */
export const countedByConfig = ["password", "totp", "lookup_secret", "webauthn", "passkey"] as const;

const entry = z.object({
  identifiers: z
    .array(z.string())
    .nullish()
    .transform((list) => list ?? []),
  config: z.unknown().optional(),
  updated_at: z.coerce.date().optional().catch(undefined),
});

const isKind = (kind: string): kind is Credential["kind"] => kind in count;

/** What the `credentials` of an identity really hold. */
export const credentials = z
  .record(z.string(), entry)
  .nullish()
  .transform((raw): Credential[] =>
    Object.entries(raw ?? {}).flatMap(([kind, value]) => {
      if (!isKind(kind)) return [];
      const number = count[kind]({ identifiers: value.identifiers, config: value.config });
      return number > 0 ? [{ kind, count: number, updatedAt: value.updated_at }] : [];
    }),
  );
