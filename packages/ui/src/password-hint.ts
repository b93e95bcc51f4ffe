/** How to choose a password, said the same wherever one is chosen. */
export const passwordHint = (minLength: number) => `At least ${minLength} characters. A few unrelated words are best.`;
