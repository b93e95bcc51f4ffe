import type { Words } from "./language/words";

/** How to choose a password, said the same wherever one is chosen. */
export const passwordHint = (words: Words, length: number) => words("registration.passwordHint", { length });
