// Spaces, dashes of any kind, and what cannot be seen but comes along when something is copied.
const between = /[\s\p{Dash}\p{Cf}]/gu;

/** A code as it is meant: mails and apps show it in groups, and whoever copies it gets what stands between them. */
export const compactCode = (typed: string): string => typed.replaceAll(between, "");
