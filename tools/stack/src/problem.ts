/** Something a person can mend: the message says what is wrong and what to do, and is shown without a stack. */
export class Problem extends Error {
  override readonly name = "Problem";
}

/** The one-line reason in whatever was thrown. */
export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
