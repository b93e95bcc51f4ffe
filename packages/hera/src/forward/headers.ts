import { addressHeader } from "../client/proxy";

// What Kratos may hear from a browser. Addresses a client claims to come from (X-Forwarded-For, True-Client-Ip, X-Real-Ip) are not
// among it: Kratos would write them on the session, which is for the one that proxy.ts found out.
const passed = ["accept", "accept-language", "content-type", "cookie", "user-agent"] as const;

/** `own` is the origin that the browser asked for, checked by proxy.ts. */
export function requestHeaders(headers: Headers, own: URL): Headers {
  const forwarded = new Headers();
  for (const name of passed) {
    const value = headers.get(name);
    if (value !== null) forwarded.set(name, value);
  }
  // Becomes the host of flow.request_url, which webhooks and mails go by.
  forwarded.set("x-forwarded-host", own.host);
  forwarded.set("x-forwarded-proto", own.protocol.slice(0, -1));
  const address = headers.get(addressHeader);
  if (address) forwarded.set("true-client-ip", address);
  return forwarded;
}

/** Only cookies of this host or of the half's own base domain. */
export function isOwnCookie(setCookie: string, baseDomain: string): boolean {
  const domains = setCookie
    .split(";")
    .slice(1)
    .map((attribute) => attribute.trim().split("="))
    .filter(([name]) => name?.toLowerCase() === "domain")
    .map(([, value = ""]) => value.replace(/^\./, "").toLowerCase());
  return domains.every((domain) => domain === baseDomain);
}
