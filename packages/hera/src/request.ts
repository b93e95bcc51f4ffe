import "server-only";
import { randomBytes } from "node:crypto";
import type { Browser } from "@olympus/ory/kratos/public";

/** Set by proxy.ts, which deletes what the client sent under these names first. */
export const referenceHeader = "x-olympus-request";
export const nonceHeader = "x-nonce";
export const brandHeader = "x-tenant-brand";

type Headers = { get(name: string): string | null };

/** Short enough to read out on the phone, long enough not to meet another one in the log. */
export const newReferenceId = () => randomBytes(5).toString("hex");

export function referenceOf(headers: Headers): string {
  return headers.get(referenceHeader) ?? newReferenceId();
}

/** What Kratos may know of a request: the raw Cookie header and the host it named. */
export function browserOf(headers: Headers): Browser {
  return { cookie: headers.get("cookie") ?? undefined, host: hostOf(headers) };
}

// A server's own idea of its address is where it listens; what the browser sees is what it asked for.
export const hostOf = (headers: Headers) => headers.get("host") ?? "";
