import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";

// Ory's page tokens name columns and positions. They leave this server only with our seal, so that nobody hands Ory a token of their own.
const seal = (secret: string, list: string, token: string) =>
  createHmac("sha256", secret).update(`cursor\n${list}\n${token}`).digest();

/** Ory's page token as it may stand in an address; good for this list of this console only. */
export function sealCursor(secret: string, list: string, token: string): string {
  return `${Buffer.from(token).toString("base64url")}.${seal(secret, list, token).toString("base64url")}`;
}

/** The page token in a sealed cursor; undefined when it is not one of ours. */
export function openCursor(secret: string, list: string, cursor: string): string | undefined {
  const [body = "", mark = ""] = cursor.split(".");
  const token = Buffer.from(body, "base64url").toString();
  const expected = seal(secret, list, token);
  const given = Buffer.from(mark, "base64url");
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}
