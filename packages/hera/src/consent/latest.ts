import { createHash } from "node:crypto";
import type { ConsentRequest } from "@olympus/ory/hydra/consent";
import { cookieOf, setCookie } from "../cookies";

const digest = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 16);

const hourSeconds = 60 * 60;

type Asked = Pick<ConsentRequest, "challenge"> & { readonly client: Pick<ConsentRequest["client"], "id"> };

const nameOf = (prefix: string, { client }: Asked) => `${prefix}asked_${digest(client.id)}`;

/**
 * Hydra takes an answer to the last consent only that it asked one browser for one app, and refuses any other at the app. So the browser
 * remembers which one that is.
 */
export function latestCookie({ prefix, isSecure }: { prefix: string; isSecure: boolean }, asked: Asked): string {
  const [name, value] = [nameOf(prefix, asked), digest(asked.challenge)];
  return setCookie({ name, value, path: "/consent", maxAgeSeconds: hourSeconds, isSecure });
}

/** Whether this browser was asked the same for the same app again, for instance in another tab or on the way back. */
export function isOvertaken(prefix: string, cookieHeader: string | null, asked: Asked): boolean {
  const latest = cookieOf(cookieHeader, nameOf(prefix, asked));
  return latest !== undefined && latest !== digest(asked.challenge);
}
