import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import type { Browser } from "@olympus/ory/kratos/public";
import { hasSecondFactor } from "@olympus/ory/kratos/second-factor";
import type { WhoAmI } from "@olympus/ory/kratos/whoami";
import type { Hera } from "../context";
import { personOf } from "../second-step/person";

/**
 * Who may see the pages of an account. Whoever has a second factor is nobody there before it was shown, also where Kratos itself is
 * content with the first: a stolen password alone opens none of them.
 */
export async function visitorOf(hera: Hera, browser: Browser): Promise<Result<WhoAmI>> {
  const who = await personOf(hera, browser);
  if (!who.ok || typeof who.value === "string" || who.value.session.aal === "aal2") return who;
  const due = await hasSecondFactor(hera.config.kratos.adminUrl, who.value.id);
  if (!due.ok) return due;
  return ok(due.value ? "second-factor-due" : who.value);
}

/**
 * Where a visitor who may not see a page of the account goes, with the way back to it. `refresh`, because to Kratos the second factor may
 * have been shown already, in another browser.
 */
export function signInFirst(who: "nobody" | "second-factor-due", back: string): string {
  const query = new URLSearchParams(who === "nobody" ? {} : { aal: "aal2", refresh: "true" });
  query.set("return_to", back);
  return `/self-service/login/browser?${query}`;
}
