import "server-only";
import { attemptQuery } from "@olympus/db/attempt";
import type { Database } from "@olympus/db/database";
import { codeSteps } from "@olympus/db/tables/code-steps";
import { ok, type Result } from "@olympus/domain/failure";
import { eq, lt, sql } from "drizzle-orm";
import { sign } from "../sign";

/** Kratos takes this many tries of one flow's code, right ones included; then only a new flow helps. */
export const mostTries = 5;

export type CodeStep = {
  readonly address: string;
  readonly tries: number;
  readonly last: "sent" | "tried" | "nothing-entered";
};

/** The same for every spelling that Kratos takes for one address. */
export const addressHash = (secret: string, address: string) =>
  sign(secret, "code step", address.normalize("NFKC").trim().toLowerCase());

export async function findCodeStep(db: Database, flowId: string): Promise<Result<CodeStep | undefined>> {
  const found = await attemptQuery(() => db.select().from(codeSteps).where(eq(codeSteps.flowId, flowId)));
  return found.ok ? ok(found.value[0]) : found;
}

/** A code was wanted. Sending another one does not bring tries back: Kratos counts by the flow. */
export async function noteSent(db: Database, flowId: string, address: string): Promise<Result<unknown>> {
  const set = { address, last: "sent" } as const;
  return attemptQuery(() =>
    db
      .insert(codeSteps)
      .values({ flowId, ...set })
      .onConflictDoUpdate({ target: codeSteps.flowId, set }),
  );
}

/** A code, or nothing, was entered. */
export async function noteEntered(db: Database, flowId: string, code: string): Promise<Result<unknown>> {
  const set = code === "" ? { last: "nothing-entered" as const } : { last: "tried" as const, tries: oneMore };
  return attemptQuery(() => db.update(codeSteps).set(set).where(eq(codeSteps.flowId, flowId)));
}

/** A code was entered in a flow that did not begin here, such as a recovery. */
export async function noteTry(db: Database, flowId: string): Promise<Result<unknown>> {
  return attemptQuery(() =>
    db
      .insert(codeSteps)
      .values({ flowId, address: "", tries: 1, last: "tried" })
      .onConflictDoUpdate({ target: codeSteps.flowId, set: { last: "tried", tries: oneMore } }),
  );
}

const oneMore = sql`${codeSteps.tries} + 1`;

const oldestMs = 2 * 60 * 60 * 1000;

/** Drops the rows of flows that are over. */
export async function forgetCodeSteps(db: Database, now = Date.now()): Promise<Result<unknown>> {
  return attemptQuery(() => db.delete(codeSteps).where(lt(codeSteps.begunAt, new Date(now - oldestMs))));
}
