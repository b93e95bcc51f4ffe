import type consent from "../messages/en/consent.json";
import type { Words } from "./language/words";

type Known = Exclude<keyof typeof consent.scope, "other">;

// Hydra knows the same scope by two names.
const known: Readonly<Record<string, Known>> = {
  openid: "openid",
  email: "email",
  profile: "profile",
  offline_access: "offline_access",
  offline: "offline_access",
};

// Who somebody is first, what else an app wants after it, and how long it lasts at the end; apps ask in any order.
const order: readonly (Known | undefined)[] = ["openid", "profile", "email", undefined, "offline_access"];

const nameOf = (scope: string) => (Object.hasOwn(known, scope) ? known[scope] : undefined);

/** What an app may do, in a person's words, each thing once. A scope we have no words for is shown by its name. */
export function scopesInWords(words: Words, scopes: readonly string[]): string[] {
  const sentences = scopes
    .map((scope) => ({ scope, name: nameOf(scope) }))
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    .map(({ scope, name }) =>
      name === undefined ? words("consent.scope.other", { scope }) : words(`consent.scope.${name}`),
    );
  return [...new Set(sentences)];
}
