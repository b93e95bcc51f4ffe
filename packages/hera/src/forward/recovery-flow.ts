import type { Hera } from "../context";
import { cookiesOf, setCookie } from "../cookies";

const hourSeconds = 60 * 60;

/**
 * The link in a recovery mail carries the code but not the flow it belongs to. So the browser that asked remembers its own; another
 * browser cannot use the code anyway.
 */
export function recoveryFlowCookie(hera: Pick<Hera, "half" | "config">, location: string | null): string | undefined {
  if (location === null || !URL.canParse(location)) return undefined;
  const page = new URL(location);
  const flow = page.pathname === "/recovery" ? page.searchParams.get("flow") : null;
  if (flow === null || !/^[0-9a-f-]{36}$/.test(flow)) return undefined;
  const { prefix, isSecure } = cookiesOf(hera);
  const name = `${prefix}recovery_flow`;
  return setCookie({ name, value: flow, path: "/recovery", maxAgeSeconds: hourSeconds, isSecure });
}
