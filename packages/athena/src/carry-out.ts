import type { Failure, FailureCode, Result } from "@olympus/domain/failure";

export type Outcome = "succeeded" | { readonly failed: FailureCode };

/** The steps of a change, each of which can say no. Those that touch the world are handed in. */
export type Steps<Who, Input, Target, Output> = {
  readonly who: () => Promise<Result<Who>>;
  readonly parse: () => Result<Input>;
  readonly target: (input: Input) => Promise<Result<Target>>;
  readonly may: (who: Who, target: Target) => Result<void>;
  readonly attempt: (who: Who, target: Target, input: Input) => Promise<Result<string>>;
  readonly run: (input: Input, target: Target) => Promise<Result<Output>>;
  readonly conclude: (entry: string, outcome: Outcome) => Promise<Result<void>>;
  /** The change is made or not made, whatever happens here; an operator should know that the record stayed open. */
  readonly leftOpen: (entry: string, failure: Failure) => void;
};

/**
 * Every change goes this one way: who is asking → what do they want → whom does it concern → may they → *attempted* is written →
 * it is done → how it ended is written. No record, no change. If `run` throws, the entry stays open: nobody knows how far it came.
 */
export async function carryOut<Who, Input, Target, Output>(
  steps: Steps<Who, Input, Target, Output>,
): Promise<Result<Output>> {
  const who = await steps.who();
  if (!who.ok) return who;
  const input = steps.parse();
  if (!input.ok) return input;
  const target = await steps.target(input.value);
  if (!target.ok) return target;
  const allowed = steps.may(who.value, target.value);
  if (!allowed.ok) return allowed;
  const entry = await steps.attempt(who.value, target.value, input.value);
  if (!entry.ok) return entry;

  const done = await steps.run(input.value, target.value);
  const concluded = await steps.conclude(entry.value, done.ok ? "succeeded" : { failed: done.failure.code });
  if (!concluded.ok) steps.leftOpen(entry.value, concluded.failure);
  return done;
}
