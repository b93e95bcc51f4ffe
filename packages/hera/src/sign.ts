import { createHmac, timingSafeEqual } from "node:crypto";

/** A signature over parts that cannot run into each other. `purpose` keeps one kind of token from being used as another. */
export function sign(secret: string, purpose: string, ...parts: readonly string[]): string {
  return createHmac("sha256", secret)
    .update(JSON.stringify([purpose, ...parts]))
    .digest("base64url");
}

/** Compares in a time that does not depend on where two texts differ. */
export function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
