import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import type { Browser } from "@olympus/ory/kratos/public";
import { hasSecondFactor, isSecondFactor } from "@olympus/ory/kratos/second-factor";
import { type Person, type WhoAmI, whoAmI } from "@olympus/ory/kratos/whoami";
import type { Hera } from "../context";
import { isMarked } from "./mark";

/**
 * Who the browser is, and how strongly. Kratos' word on the second factor counts in the browser that showed it; in every other one that
 * holds the same session, the first factor is all there is.
 */
export async function personOf(hera: Hera, browser: Browser): Promise<Result<WhoAmI>> {
  const who = await whoAmI(hera.config.kratos.publicUrl, browser);
  if (!who.ok || typeof who.value === "string" || who.value.session.aal !== "aal2") return who;
  if (isMarked(hera, browser.cookie, who.value.session.id)) return who;
  if (hera.half.secondFactor === "when-asked") return ok(byFirstFactor(who.value));
  // As Kratos itself says of the employees' half; whoever has removed the factor meanwhile is not asked for it.
  const due = await hasSecondFactor(hera.config.kratos.adminUrl, who.value.id);
  if (!due.ok) return due;
  return ok(due.value ? "second-factor-due" : byFirstFactor(who.value));
}

/** A person as their first factor alone shows them. */
export function byFirstFactor(person: Person): Person {
  const methods = person.session.methods.filter((kind) => !isSecondFactor({ kind }));
  return { ...person, session: { ...person.session, aal: "aal1", methods } };
}
