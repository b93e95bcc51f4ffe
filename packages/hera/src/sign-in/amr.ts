// Kratos' names of methods, in the words that apps know from RFC 8176.
const references: Readonly<Record<string, string>> = {
  password: "pwd",
  code: "otp",
  totp: "otp",
  lookup_secret: "otp",
  passkey: "swk",
  webauthn: "swk",
  code_recovery: "otp",
  link_recovery: "otp",
};

/** How somebody authenticated, as the `amr` claim says it: each method once, and `mfa` where there was a second factor. */
export function authenticationMethods(methods: readonly string[], aal: string): readonly string[] {
  const known = methods.flatMap((method) => references[method] ?? []);
  return [...new Set(aal === "aal2" ? [...known, "mfa"] : known)];
}
