import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import type { Half } from "@olympus/domain/half";
import { isAnswered } from "@olympus/ory/hydra/challenge";
import { openLogout } from "@olympus/ory/hydra/logout";
import { whoAmI } from "@olympus/ory/kratos/whoami";
import { type Hera, heraOf } from "../context";
import { browserOf } from "../request";
import { failWith, redirectTo } from "../respond";
import { type Ended, endRequested } from "./end";

/**
 * `GET /logout?logout_challenge=…`: an app signs somebody out. Without an `id_token_hint` any page could have sent the browser here,
 * so the person is asked first.
 */
export function logoutSettlement(half: Half) {
  return async (request: Request): Promise<Response> => {
    const hera = heraOf(half);
    const challenge = new URL(request.url).searchParams.get("logout_challenge") ?? "";
    const ended = await settle(hera, request, challenge);
    if (!ended.ok) return failWith(hera, request, "logout", ended.failure);
    return withCookies(redirectTo(ended.value.to), ended.value.setCookies);
  };
}

async function settle(hera: Hera, request: Request, challenge: string): Promise<Result<Ended>> {
  const [opened, who] = await Promise.all([
    openLogout(hera.config.hydra.adminUrl, challenge),
    whoAmI(hera.config.kratos.publicUrl, browserOf(request.headers)),
  ]);
  if (!opened.ok) return opened;
  if (isAnswered(opened.value)) return ok({ to: opened.value.redirectTo, setCookies: [] });
  if (!who.ok) return who;
  if (opened.value.proven || who.value === "nobody") return endRequested(hera, challenge, opened.value, who.value);
  return ok({ to: `/logout?${new URLSearchParams({ ask: challenge })}`, setCookies: [] });
}

/** Set-Cookie is the one header that must not be folded into a single line. */
export function withCookies(response: Response, setCookies: readonly string[]): Response {
  for (const cookie of setCookies) response.headers.append("set-cookie", cookie);
  return response;
}
