import { z } from "zod";
import type { HalfName } from "../half";

/** Thrown at start, before the process serves anything: a missing, malformed or foreign variable. Never carries a value, only names. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

type Environment = Readonly<Record<string, string | undefined>>;

const prefixOf = (half: HalfName) => `${half.toUpperCase()}_`;
const other = { ciam: "iam", iam: "ciam" } as const;

/** Every variable of the other half that this process can see and has no business to. */
function foreignVariables(half: HalfName, env: Environment, allowed: readonly string[]): string[] {
  const foreign = prefixOf(other[half]);
  return Object.keys(env)
    .filter((name) => name.startsWith(foreign) && !allowed.includes(name))
    .sort();
}

/**
 * Reads one process' configuration: `fields` are the names without the half's prefix, `shared` are names taken as they stand.
 * Stops with one message that names every variable that is missing, malformed or of the other half.
 */
export function readEnvironment<Own extends z.ZodRawShape, Shared extends z.ZodRawShape>(
  half: HalfName,
  fields: Own,
  shared: Shared,
  env: Environment = process.env,
): z.infer<z.ZodObject<Own>> & z.infer<z.ZodObject<Shared>> {
  const prefix = prefixOf(half);
  const problems = foreignVariables(half, env, Object.keys(shared)).map(
    (name) => `${name} belongs to the other half: remove it from this process`,
  );
  const read = (shape: z.ZodRawShape, namePrefix: string) => {
    const raw = Object.fromEntries(Object.keys(shape).map((name) => [name, env[namePrefix + name]]));
    const parsed = z.object(shape).safeParse(raw);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      const name = namePrefix + String(issue.path[0]);
      problems.push(env[name] === undefined ? `${name} is missing` : `${name}: ${issue.message}`);
    }
    return {};
  };
  const values = { ...read(fields, prefix), ...read(shared, "") };
  if (problems.length > 0) throw new ConfigError(`Cannot start with this environment:\n  ${problems.join("\n  ")}`);
  return values as z.infer<z.ZodObject<Own>> & z.infer<z.ZodObject<Shared>>;
}

export const address = z
  .url({ protocol: /^https?$/, error: "must be an http(s) address" })
  .transform((value) => value.replace(/\/+$/, ""));
/** An OpenID Connect issuer is compared letter by letter, so it keeps its trailing slash. */
export const issuer = z.url({ protocol: /^https?$/, error: "must be an http(s) address" });
export const databaseUrl = z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" });
export const secret = z.string().min(32, "must have at least 32 characters");
