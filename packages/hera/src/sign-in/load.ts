import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import type { LoginRequest } from "@olympus/ory/hydra/login";
import { isSessionOver } from "@olympus/ory/kratos/sessions";
import type { WhoAmI } from "@olympus/ory/kratos/whoami";
import { findLogin } from "@olympus/sessions/logins";
import type { Hera } from "../context";
import { words } from "../words";
import type { Demands, Memory } from "./decide";
import { readMarker } from "./marker";

/** What the app demands, read from its own authorization request. */
export function demandsOf(hera: Hera, request: LoginRequest): Demands {
  const query = request.url.searchParams;
  const maxAge = query.get("max_age");
  return {
    prompt: words(query.get("prompt")),
    maxAgeSeconds: maxAge !== null && /^\d{1,9}$/.test(maxAge) ? Number(maxAge) : undefined,
    acrValues: request.acrValues,
    hintSubject: request.hintSubject,
    marker: readMarker(hera.config.secret, request.url),
  };
}

/** What Hydra remembers of this browser. Whether a remembered session is over is asked only when it is not the one at hand. */
export async function memoryOf(hera: Hera, request: LoginRequest, who: WhoAmI): Promise<Result<Memory | undefined>> {
  if (!request.skip) return ok(undefined);
  const login = await findLogin(hera.db, request.sid);
  if (!login.ok) return login;
  const memory = { sid: request.sid, subject: request.subject };
  if (!login.value) return ok({ ...memory, row: undefined });
  const { ksid } = login.value;
  if (typeof who === "object" && who.session.id === ksid) return ok({ ...memory, row: { ksid, over: false } });
  const over = await isSessionOver(hera.config.kratos.adminUrl, ksid);
  return over.ok ? ok({ ...memory, row: { ksid, over: over.value } }) : over;
}
