import { randomBytes, randomUUID } from "node:crypto";
import type { HalfName } from "@olympus/domain/half";
import { z } from "zod";
import { readJson, writeJson } from "./json-file";

const key = z.string().min(32);

const half = z.object({
  kratos: z.object({ cookie: key, cipher: z.string().length(32), pagination: key }),
  hydra: z.object({ system: key, cookie: key, pagination: key }),
  webhook: key,
  hera: key,
  athena: key,
  athenaClient: key,
  databases: z.object({ kratos: key, hydra: key, olympus: key }),
  defaultTenantId: z.uuid(),
});

const schema = z.object({
  postgres: key,
  ciam: half,
  iam: half,
  portalSession: key,
  demoPassword: z.string().min(12),
});

/** Every secret of a data folder; the halves share none. */
export type Secrets = z.infer<typeof schema>;
export type HalfSecrets = Secrets[HalfName];

const newKey = () => randomBytes(32).toString("hex");

const newHalf = (): HalfSecrets => ({
  // Kratos takes a cipher key of exactly 32 characters.
  kratos: { cookie: newKey(), cipher: randomBytes(16).toString("hex"), pagination: newKey() },
  hydra: { system: newKey(), cookie: newKey(), pagination: newKey() },
  webhook: newKey(),
  hera: newKey(),
  athena: newKey(),
  athenaClient: newKey(),
  databases: { kratos: newKey(), hydra: newKey(), olympus: newKey() },
  defaultTenantId: randomUUID(),
});

/** A password that can be read aloud and typed: twelve letters and digits without look-alikes, in three groups. */
export function newDemoPassword(): string {
  const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
  // 31 letters do not divide 256: bytes above the last whole round are thrown away, so that every letter is as likely.
  const fair = [...randomBytes(64)].filter((byte) => byte < alphabet.length * 8);
  const letters = fair.slice(0, 12).map((byte) => alphabet[byte % alphabet.length]);
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8)].map((group) => group.join("")).join("-");
}

/** Reads the folder's secrets, or makes them the first time. A demo password from outside replaces the kept one. */
export function readOrMakeSecrets(file: string, demoPassword: string | undefined): Secrets {
  const kept = readJson(file, schema);
  const secrets = kept ?? {
    postgres: newKey(),
    ciam: newHalf(),
    iam: newHalf(),
    portalSession: newKey(),
    demoPassword: newDemoPassword(),
  };
  const current = demoPassword === undefined ? secrets : { ...secrets, demoPassword };
  if (kept === undefined || kept.demoPassword !== current.demoPassword) writeJson(file, current);
  return current;
}
