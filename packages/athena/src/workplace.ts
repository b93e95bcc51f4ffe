import "server-only";
import { type Database, openDatabase } from "@olympus/db/database";
import { type AthenaConfig, readAthenaConfig } from "@olympus/domain/config/athena";
import { type Half, type HalfName, halves } from "@olympus/domain/half";

/** What a console works with: one half's database and admin APIs, and where its employees sign in. */
export type Workplace = {
  readonly half: Half;
  readonly config: AthenaConfig;
  readonly db: Database;
  readonly cookies: ReturnType<typeof cookieNames>;
  readonly secure: boolean;
};

/** Cookies ignore ports, so both consoles and both halves share one jar on localhost: each name carries its half. */
export const cookieNames = (half: HalfName) =>
  ({
    session: `${half}_athena_session`,
    csrf: `${half}_athena_csrf`,
    pkce: `${half}_athena_pkce`,
    state: `${half}_athena_state`,
    nonce: `${half}_athena_nonce`,
    callback: `${half}_athena_callback`,
    theme: `${half}_athena_theme`,
    rail: `${half}_athena_rail`,
    keptForm: `${half}_athena_kept_form`,
  }) as const;

const opened = new Map<HalfName, Workplace>();

/** Opens the console's workplace from the environment, once per process; nothing is read while the app is built. Throws ConfigError. */
export function workplaceOf({ name }: Half): Workplace {
  const known = opened.get(name);
  if (known) return known;
  const config = readAthenaConfig(name);
  const workplace: Workplace = {
    half: halves[name],
    config,
    db: openDatabase(config.databaseUrl),
    cookies: cookieNames(name),
    secure: config.url.startsWith("https:"),
  };
  opened.set(name, workplace);
  return workplace;
}
