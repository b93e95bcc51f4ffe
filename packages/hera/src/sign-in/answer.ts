import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import type { Half } from "@olympus/domain/half";
import { isAnswered } from "@olympus/ory/hydra/challenge";
import { acceptLogin, type LoginRequest, openLogin, rejectLogin } from "@olympus/ory/hydra/login";
import { endHydraLogin } from "@olympus/ory/hydra/sessions";
import { rememberLogin } from "@olympus/sessions/logins";
import { type Hera, heraOf } from "../context";
import { forwarder } from "../forward/forward";
import { browserOf } from "../request";
import { failWith, redirectTo } from "../respond";
import { personOf } from "../second-step/person";
import { admit, tenantAsked } from "../tenant";
import { authenticationMethods } from "./amr";
import { decideLogin, type LoginAnswer } from "./decide";
import { demandsOf, memoryOf } from "./load";
import { formFor, renewed } from "./restart";

/** `GET /login?login_challenge=…` and `/registration?login_challenge=…`: Hydra asks who this is. */
export function loginAnswer(half: Half) {
  return async (request: Request): Promise<Response> => {
    const hera = heraOf(half);
    const challenge = new URL(request.url).searchParams.get("login_challenge") ?? "";
    const to = await answer(hera, request, challenge);
    if (!to.ok) return failWith(hera, request, "sign-in", to.failure);
    // A form of Hera's own begins at Kratos: fetching it here spares the browser a redirect.
    const isForm = to.value.startsWith("/");
    return isForm ? forwarder(half)(new Request(new URL(to.value, request.url), request)) : redirectTo(to.value);
  };
}

async function answer(hera: Hera, request: Request, challenge: string): Promise<Result<string>> {
  const { hydra } = hera.config;
  const [opened, who] = await Promise.all([
    openLogin(hydra.adminUrl, challenge),
    personOf(hera, browserOf(request.headers)),
  ]);
  if (!opened.ok) return opened;
  if (isAnswered(opened.value)) return ok(opened.value.redirectTo);
  if (!who.ok) return who;
  const login = opened.value;
  const memory = await memoryOf(hera, login, who.value);
  if (!memory.ok) return memory;
  const now = new Date();
  const demands = demandsOf(hera, login);
  const admission = admit(hera.config, tenantAsked(login));
  const decided = decideLogin(demands, who.value, admission, memory.value, now);
  if (decided.do === "ask") {
    return ok(formFor(hera.half, hera.config.secret, login.url, { demands, now, ...decided }));
  }
  return carryOut(hera, login, decided, now);
}

async function carryOut(
  hera: Hera,
  login: LoginRequest,
  decided: Exclude<LoginAnswer, { do: "ask" }>,
  now: Date,
): Promise<Result<string>> {
  const { adminUrl } = hera.config.hydra;
  if (decided.do === "reject") return rejectLogin(adminUrl, login.challenge, decided.rejection);
  if (decided.do === "renew") return ok(renewed(hera.config.secret, login.url));
  if (decided.do === "forget") {
    const ended = await endHydraLogin(adminUrl, decided.sid);
    return ended.ok || ended.failure.code === "hydra/not-found" ? ok(login.url.href) : ended;
  }
  const { person, entry } = decided;
  if (!login.skip) {
    // Before Hydra is told: a login that nobody can end later must not begin.
    const noted = await rememberLogin(hera.db, { sid: login.sid, ksid: person.session.id, identityId: person.id });
    if (!noted.ok) return noted;
  }
  return acceptLogin(adminUrl, login.challenge, {
    subject: person.id,
    rememberSeconds: Math.max(1, Math.floor((person.session.expiresAt.getTime() - now.getTime()) / 1000)),
    kratosSessionId: person.session.id,
    methods: authenticationMethods(person.session.methods, person.session.aal),
    acr: person.session.aal,
    context: { tenant: entry.slug, ksid: person.session.id },
  });
}
