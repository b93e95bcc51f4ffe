import "server-only";
import { attempt, conclude } from "@olympus/audit/entry";
import type { Result } from "@olympus/domain/failure";
import { fail, ok } from "@olympus/domain/failure";
import type { Half } from "@olympus/domain/half";
import type { z } from "zod";
import type { ActionState } from "./action-state";
import { carryOut } from "./carry-out";
import { mayOn, type Permission, type PersonTarget } from "./permissions";
import { currentEmployee } from "./session";
import { type Workplace, workplaceOf } from "./workplace";

type Definition<Schema extends z.ZodType, Target extends PersonTarget, Output> = {
  /** What it takes, and its name in the audit. */
  readonly permission: Permission;
  /** Of form fields. Nothing secret: what it parses to is kept in the audit. */
  readonly input: Schema;
  /** Whom it concerns, looked up before anything is decided. */
  readonly target: (input: z.infer<Schema>, workplace: Workplace) => Promise<Result<Target>>;
  readonly run: (input: z.infer<Schema>, workplace: Workplace, target: Target) => Promise<Result<Output>>;
};

type FormAction<Output> = (before: ActionState<Output>, form: FormData) => Promise<ActionState<Output>>;

/** Makes the server action of one change, for the half that the app names. Nothing else in Athena changes anything. */
export function action<Schema extends z.ZodType, Target extends PersonTarget, Output>(
  definition: Definition<Schema, Target, Output>,
): (half: Half) => FormAction<Output> {
  return (half) => async (_before, form) => {
    const workplace = workplaceOf(half);
    const parsed = definition.input.safeParse(Object.fromEntries(form));
    const result = await carryOut({
      who: () => currentEmployee(half),
      parse: (): Result<z.infer<Schema>> => (parsed.success ? ok(parsed.data) : fail("input/invalid", parsed.error)),
      target: (input) => definition.target(input, workplace),
      may: (who, target) =>
        mayOn(half.name, who, definition.permission, target) ? ok(undefined) : fail("permission/denied"),
      attempt: (actor, { kind, id }, input) =>
        attempt(workplace.db, { actor, action: definition.permission, target: { kind, id }, input }),
      run: (input, target) => definition.run(input, workplace, target),
      conclude: (entry, outcome) => conclude(workplace.db, entry, outcome),
      leftOpen: (entry, { code }) => console.error(JSON.stringify({ event: "audit entry left open", entry, code })),
    });
    if (result.ok) return { status: "done", output: result.value };
    const fields = parsed.success ? {} : firstIssues(parsed.error);
    return { status: "failed", code: result.failure.code, fields, values: typed(form) };
  };
}

/** The first thing wrong with each field. */
function firstIssues(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map(({ path, message }) => [String(path[0]), message] as const).reverse());
}

/** What was typed, without Next's own fields. */
function typed(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [])),
  );
}
