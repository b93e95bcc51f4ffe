/** What the host of a request means to one half's Hera. */
export type HostKind = "base" | "alias" | "unknown";

/**
 * `base` is Hera's own origin, e.g. `http://ciam.localhost:3000`. Its alias is what people type in development: `localhost` on the
 * same port, which must be left because one-label hosts share no cookies. Everything else is nobody's.
 */
export function hostKind(base: string, host: string): HostKind {
  const own = new URL(base);
  if (host.toLowerCase() === own.host) return "base";
  const isLocal = own.hostname.endsWith(".localhost");
  return isLocal && host.toLowerCase() === withPort("localhost", own.port) ? "alias" : "unknown";
}

/** The origin that a browser sees for a host that was found to be ours. */
export const originOf = (base: string, host: string) => `${new URL(base).protocol}//${host.toLowerCase()}`;

const withPort = (name: string, port: string) => (port === "" ? name : `${name}:${port}`);
