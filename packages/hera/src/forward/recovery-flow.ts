import type { Hera } from "../context";

const hourSeconds = 60 * 60;

/**
 * The link in a recovery mail carries the code but not the flow it belongs to. So the browser that asked remembers its own; another
 * browser cannot use the code anyway.
 */
export function recoveryFlowCookie({ half, config }: Pick<Hera, "half" | "config">, location: string | null): string[] {
  if (location === null || !URL.canParse(location)) return [];
  const page = new URL(location);
  const flow = page.pathname === "/recovery" ? page.searchParams.get("flow") : null;
  if (flow === null || !/^[0-9a-f-]{36}$/.test(flow)) return [];
  const secure = config.url.startsWith("https:") ? "; Secure" : "";
  return [
    `${half.cookies.prefix}recovery_flow=${flow}; Path=/recovery; Max-Age=${hourSeconds}; HttpOnly; SameSite=Lax${secure}`,
  ];
}
