import { type Complaint, ownMessages } from "./kratos-body";

type Traits = Readonly<Record<string, unknown>>;

// Everything that shows nothing: controls, format characters (zero width, direction overrides), private use, unassigned, surrogates.
const invisible = /[\p{C}\p{Zl}\p{Zp}]/u;
const space = /\s/u;

/**
 * What is wrong with traits that a person typed, or undefined. Two addresses that look alike must not become two accounts, and a name
 * must not be able to turn the text around it.
 */
export function complaintAbout(traits: Traits): Complaint | undefined {
  const { email, name } = traits;
  if (typeof email === "string" && !isPlainAddress(email)) {
    return { field: "traits.email", message: ownMessages.unclearAddress };
  }
  if (typeof name === "string" && (invisible.test(name) || name.trim() === "")) {
    return { field: "traits.name", message: ownMessages.unclearName };
  }
  return undefined;
}

// Full-width and other compatibility forms change under NFKC; what stays the same is what it looks like.
const isPlainAddress = (email: string) =>
  !invisible.test(email) && !space.test(email) && email.normalize("NFKC") === email && !mixesScripts(email);

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** Latin, Cyrillic and Greek share letters that look the same: one address uses one of them. */
const mixesScripts = (email: string) => scripts.filter((script) => script.test(email.split("@")[0] ?? "")).length > 1;

/** The protected traits that differ from what is stored. Missing counts as a difference: nobody drops their own role either. */
export function changedProtected(protectedTraits: readonly string[], stored: Traits, sent: Traits): string[] {
  return protectedTraits.filter((trait) => JSON.stringify(stored[trait]) !== JSON.stringify(sent[trait]));
}
