import "server-only";
import { attempt, conclude } from "@olympus/audit/entry";
import type { Result } from "@olympus/domain/failure";
import { fail, ok } from "@olympus/domain/failure";
import type { z } from "zod";
import type { ActionState } from "./action-state";
import { carryOut } from "./carry-out";
import { mayOn, type Permission, type PersonTarget } from "./permissions";
import type { Employee } from "./session";
import { typed } from "./typed";
import type { Workplace } from "./workplace";

/** One change: what it takes, whom it concerns, what it does. */
export type Change<Schema extends z.ZodType, Target extends PersonTarget, Output> = {
  /** Also its name in the audit. */
  readonly permission: Permission;
  /** Of form fields. Nothing secret: what it parses to is kept in the audit. */
  readonly input: Schema;
  /** Looked up before anything is decided. */
  readonly target: (input: z.infer<Schema>, workplace: Workplace) => Promise<Result<Target>>;
  readonly run: (input: z.infer<Schema>, workplace: Workplace, target: Target) => Promise<Result<Output>>;
};

/** Carries out a change that somebody asked for with a form, at one workplace. */
export async function perform<Schema extends z.ZodType, Target extends PersonTarget, Output>(
  change: Change<Schema, Target, Output>,
  workplace: Workplace,
  who: () => Promise<Result<Employee>>,
  form: FormData,
): Promise<ActionState<Output>> {
  const { half, db } = workplace;
  const parsed = change.input.safeParse(Object.fromEntries(form));
  const result = await carryOut({
    who,
    parse: (): Result<z.infer<Schema>> => (parsed.success ? ok(parsed.data) : fail("input/invalid", parsed.error)),
    target: (input) => change.target(input, workplace),
    may: (actor, target) =>
      mayOn(half.name, actor, change.permission, target) ? ok(undefined) : fail("permission/denied"),
    attempt: (actor, { kind, id }, input) =>
      attempt(db, { actor, action: change.permission, target: { kind, id }, input }),
    run: (input, target) => change.run(input, workplace, target),
    conclude: (entry, outcome) => conclude(db, entry, outcome),
    leftOpen: (entry, { code }) => console.error(JSON.stringify({ event: "audit entry left open", entry, code })),
  });
  if (result.ok) return { status: "done", output: result.value };
  const fields = parsed.success ? {} : firstIssues(parsed.error);
  return { status: "failed", code: result.failure.code, fields, values: typed(form) };
}

/** The first thing wrong with each field. */
function firstIssues(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map(({ path, message }) => [String(path[0]), message] as const).reverse());
}
