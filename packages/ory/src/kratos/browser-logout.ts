import "server-only";
import type { Result } from "@olympus/domain/failure";
import { fail, ok } from "@olympus/domain/failure";
import { z } from "zod";
import { askKratos, type Browser } from "./public";

const logoutFlow = z.object({ logout_token: z.string() });

/**
 * Ends the browser's own Kratos session the way its browser API does; hands on the Set-Cookie headers that clear it. Nobody signed
 * in is done already.
 */
export async function endBrowserSession(publicUrl: string, browser: Browser): Promise<Result<readonly string[]>> {
  const asked = await askKratos(publicUrl, "/self-service/logout/browser", browser);
  if (!asked.ok) return asked;
  if (asked.value.status === 401) return ok([]);
  const begun = logoutFlow.safeParse(asked.value.body);
  if (!begun.success) return fail("kratos/refused", { status: asked.value.status });
  const token = encodeURIComponent(begun.data.logout_token);
  const ended = await askKratos(publicUrl, `/self-service/logout?token=${token}`, browser);
  return ended.ok ? ok(ended.value.setCookies) : ended;
}
