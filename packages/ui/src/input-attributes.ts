import type { InputNode } from "./arrange";
import { errorId, fieldId, hintId } from "./field-ids";

export const inputLook =
  "h-11 w-full min-w-0 rounded-medium border border-neutral-8 bg-surface px-3 text-base text-neutral-12 transition-colors duration-150 placeholder:text-neutral-10 focus:border-accent focus:outline-2 focus:outline-offset-2 focus:outline-accent aria-invalid:border-danger aria-invalid:focus:outline-danger";

// Kratos names no autocomplete token for some inputs; password managers and phones go by it.
const autocompletes: Record<string, string> = {
  identifier: "username",
  "traits.email": "email",
  "traits.name": "name",
  email: "email",
  recovery_address: "email",
  code: "one-time-code",
  totp_code: "one-time-code",
  lookup_secret: "off",
};
const addresses = ["identifier", "traits.email", "email", "recovery_address"];

/** The plain HTML attributes of a Kratos input: uncontrolled, so that what was typed before the scripts came stays. */
export function inputAttributes({ attributes, group, messages }: InputNode, hinted = false) {
  const { name, type, value, required, disabled, maxlength } = attributes;
  // Whoever signs up chooses what they sign in with: else a password manager keeps the field above the password, the name.
  const isNewAccount = name === "traits.email" && group !== "profile";
  const isAddress = addresses.includes(name);
  return {
    id: fieldId(name),
    name,
    type: isAddress ? "email" : type,
    required,
    disabled,
    maxLength: maxlength,
    defaultValue: type === "password" || value === undefined || value === null ? "" : String(value),
    autoComplete: isNewAccount ? "username" : (attributes.autocomplete ?? autocompletes[name]),
    // Without scripts it is this that takes the person to what was refused.
    autoFocus: messages.length > 0,
    inputMode: isAddress ? ("email" as const) : undefined,
    autoCapitalize: isAddress ? "none" : undefined,
    spellCheck: isAddress ? false : undefined,
    "aria-invalid": messages.length > 0 || undefined,
    "aria-describedby": describedBy(name, hinted, messages.length > 0),
  };
}

function describedBy(name: string, hinted: boolean, complained: boolean): string | undefined {
  const ids = [...(complained ? [errorId(name)] : []), ...(hinted ? [hintId(name)] : [])];
  return ids.length === 0 ? undefined : ids.join(" ");
}
