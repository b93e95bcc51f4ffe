import type { Half } from "@olympus/domain/half";
import { words } from "../words";
import type { Demands, Step } from "./decide";
import { markerName, writeMarker } from "./marker";

/** The authorization request again, so that Hydra makes a new login session of it without touching a cookie. */
export function renewed(secret: string, request: URL): string {
  const again = new URL(request);
  const prompt = words(again.searchParams.get("prompt")).filter((word) => word !== "registration");
  again.searchParams.set("prompt", [...new Set(["login", ...prompt])].join(" "));
  again.searchParams.set(markerName, writeMarker(secret, state(again), { kind: "cure" }));
  return again.href;
}

type Ask = {
  readonly demands: Demands;
  readonly step: Step | undefined;
  readonly afterMs: number;
  readonly now: Date;
};

/**
 * Kratos' form for what is missing. It gets nothing of the authorization but its address to return to, where everything starts again
 * and then passes.
 */
export function formFor(half: Half, secret: string, request: URL, { demands, step, afterMs, now }: Ask): string {
  const back = new URL(request);
  const signUp = demands.prompt.includes("registration") && half.registration === "open" && step === undefined;
  const prompt = demands.prompt.filter((word) => word !== "registration").join(" ");
  if (prompt === "") back.searchParams.delete("prompt");
  else back.searchParams.set("prompt", prompt);
  if (demands.prompt.includes("login") || demands.maxAgeSeconds !== undefined) {
    const marker = { kind: "after", afterMs, issuedMs: now.getTime() } as const;
    back.searchParams.set(markerName, writeMarker(secret, state(back), marker));
  }
  const form = new URLSearchParams();
  // Also for the second factor: to Kratos it may have been shown already, in another browser.
  if (step !== undefined) form.set("refresh", "true");
  if (step === "aal2") form.set("aal", "aal2");
  form.set("return_to", back.href);
  return `/self-service/${signUp ? "registration" : "login"}/browser?${form}`;
}

const state = (request: URL) => request.searchParams.get("state") ?? "";
