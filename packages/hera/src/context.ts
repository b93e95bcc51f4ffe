import "server-only";
import { type Database, openDatabase } from "@olympus/db/database";
import { type HeraConfig, readHeraConfig } from "@olympus/domain/config/hera";
import type { Half } from "@olympus/domain/half";
import type { SessionsContext } from "@olympus/sessions/logins";

/** What one half's Hera works with, opened once per process. */
export type Hera = {
  readonly half: Half;
  readonly config: HeraConfig;
  readonly db: Database;
  readonly sessions: SessionsContext;
};

const opened = new Map<string, Hera>();

/** Nothing is read while a module loads: an app is built once and runs anywhere. Throws ConfigError. */
export function heraOf(half: Half): Hera {
  const known = opened.get(half.name);
  if (known) return known;
  const config = readHeraConfig(half.name);
  const db = openDatabase(config.databaseUrl);
  const sessions = { db, kratosAdminUrl: config.kratos.adminUrl, hydraAdminUrl: config.hydra.adminUrl };
  const hera = { half, config, db, sessions };
  opened.set(half.name, hera);
  return hera;
}
