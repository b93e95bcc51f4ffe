import type { FailureCode } from "@olympus/domain/failure";

/** What a form shows after it was sent. The typed values come back with every failure, so that nothing has to be typed twice. */
export type ActionState<Output> =
  | { readonly status: "new" }
  | {
      readonly status: "failed";
      readonly code: FailureCode;
      readonly fields: Readonly<Record<string, string>>;
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly status: "done"; readonly output: Output };

export const newState: ActionState<never> = { status: "new" };
