import type { Half } from "@olympus/domain/half";
import type { Concern } from "./concern";

// Time to type before Kratos finds the sign-in too old.
const reserveSeconds = 120;

/** Where to confirm who one is before a concern that could lock the owner out of the account; undefined when that is not needed. */
export function confirmFirst(
  { settings }: Pick<Half, "settings">,
  concern: Concern,
  authenticatedAt: Date,
  now: Date,
  back: string,
): string | undefined {
  if (concern === "profile") return undefined;
  const ageSeconds = (now.getTime() - authenticatedAt.getTime()) / 1000;
  if (ageSeconds < settings.privilegedSeconds - reserveSeconds) return undefined;
  return `/self-service/login/browser?${new URLSearchParams({ refresh: "true", return_to: back })}`;
}
