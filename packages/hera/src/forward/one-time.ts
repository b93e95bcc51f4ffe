import "server-only";
import { createHash } from "node:crypto";
import { attemptQuery } from "@olympus/db/attempt";
import type { Database } from "@olympus/db/database";
import { inTransaction } from "@olympus/db/transaction";
import type { Result } from "@olympus/domain/failure";
import { fieldsOf } from "./form-fields";

/**
 * What a form that spends a one-time secret must not run beside: the same code of one flow, or the same backup code anywhere.
 * Undefined for a form without one.
 */
export function oneTimeKey(flow: string | null, body: Uint8Array, contentType: string | null): string | undefined {
  const fields = fieldsOf(body, contentType);
  const [code, backupCode] = [fields.get("code"), fields.get("lookup_secret")];
  if (code) return digest(`code:${flow}:${code}`);
  return backupCode ? digest(`lookup_secret:${backupCode}`) : undefined;
}

/**
 * Runs one at a time whatever has the same key, on all instances of this half. Kratos checks a one-time secret and spends it in two
 * steps, so that ten posts of one code in the same moment would be ten sign-ins. Fails with `database/unreachable`.
 */
export async function oneAtATime<T>(
  db: Database,
  key: string | undefined,
  run: () => Promise<Result<T>>,
): Promise<Result<T>> {
  if (key === undefined) return run();
  const ran = await attemptQuery(() =>
    inTransaction(db, async (connection) => {
      await connection.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [key]);
      return run();
    }),
  );
  return ran.ok ? ran.value : ran;
}

// The secret itself goes nowhere but to Kratos.
const digest = (text: string) => createHash("sha256").update(text).digest("base64url");
