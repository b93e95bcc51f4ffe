import { deviceOf } from "@olympus/domain/device";

/** "Firefox on Windows", for a user agent that says so. */
export function deviceName(userAgent: string | undefined): string {
  if (userAgent === undefined) return "Not known";
  const { browser, system } = deviceOf(userAgent);
  if (browser && system) return `${browser} on ${system}`;
  return browser ?? system ?? "Something else";
}
