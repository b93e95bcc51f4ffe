import { isSame, sign } from "./sign";

/**
 * Binds a form of ours to the session it was shown to and to what it answers, so that no other site and no other person can send it.
 * `back` comes along in it: where to start again when the answer arrives too late.
 */
export function formToken(secret: string, form: Form, back = ""): string {
  return `${Buffer.from(back).toString("base64url")}.${signature(secret, form, back)}`;
}

export type Form = {
  readonly action: "consent" | "logout" | "apps" | "sessions";
  readonly sessionId: string;
  readonly challenge: string;
};

/** What `formToken` put in, or undefined for a token that is not ours, of another session or for another question. */
export function readFormToken(secret: string, form: Form, token: string): { back: string } | undefined {
  const [payload = "", given = ""] = token.split(".");
  const back = Buffer.from(payload, "base64url").toString();
  return isSame(given, signature(secret, form, back)) ? { back } : undefined;
}

const signature = (secret: string, { action, sessionId, challenge }: Form, back: string) =>
  sign(secret, `form:${action}`, sessionId, challenge, back);
