import { isSame, sign } from "../sign";

/**
 * A marker rides in the authorization request through the sign-in and back. Without it a request that demands a fresh sign-in
 * (`prompt=login`, `max_age`) would ask again for ever: Hydra hands the same demand back every time. Signed, so that only we
 * can say "this was asked for already".
 */
export const markerName = "olympus_after";

export type Marker =
  /** Asks for a sign-in later than this moment. */
  | { readonly kind: "after"; readonly afterMs: number; readonly issuedMs: number }
  /** The `prompt=login` in this request is ours, put there to make Hydra forget (decide.ts, "renew"). */
  | { readonly kind: "cure" };

const minute = 60_000;
const usableMs = 15 * minute;

/** `state` is the request's own: a marker taken out of one request means nothing in another. */
export function writeMarker(secret: string, state: string, marker: Marker): string {
  if (marker.kind === "cure") return `c.${sign(secret, "marker", "c", state)}`;
  const { afterMs, issuedMs } = marker;
  return `${afterMs}.${issuedMs}.${sign(secret, "marker", String(afterMs), String(issuedMs), state)}`;
}

/** The marker of a request, or undefined when there is none or it was not written by us for this request. */
export function readMarker(secret: string, request: URL): Marker | undefined {
  const value = request.searchParams.get(markerName);
  if (value === null) return undefined;
  const state = request.searchParams.get("state") ?? "";
  const [first = "", second = ""] = value.split(".");
  const marker: Marker =
    first === "c" ? { kind: "cure" } : { kind: "after", afterMs: Number(first), issuedMs: Number(second) };
  return isSame(value, writeMarker(secret, state, marker)) ? marker : undefined;
}

/** Whether the sign-in that a marker asked for has happened, and not too long ago to count for this request. */
export function isSatisfied(marker: Marker | undefined, authenticatedAt: Date, now: Date): boolean {
  if (marker?.kind !== "after") return false;
  const age = now.getTime() - marker.issuedMs;
  return authenticatedAt.getTime() > marker.afterMs && age < usableMs;
}
