const sentences: Record<string, string> = {
  openid: "Know who you are",
  email: "See your e-mail address",
  profile: "See your name",
  offline_access: "Stay signed in while you are away",
  offline: "Stay signed in while you are away",
};

/** What an app may do, in a person's words, each thing once. A scope we have no words for is shown by its name. */
export function scopesInWords(scopes: readonly string[]): string[] {
  return [...new Set(scopes.map((scope) => sentences[scope] ?? `Use “${scope}”`))];
}
