import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import type { Half } from "@olympus/domain/half";
import { type KratosSessionId, kratosSessionId } from "@olympus/domain/ids";
import { listIdentitySessions } from "@olympus/ory/kratos/identity-sessions";
import { endSession } from "@olympus/ory/kratos/sessions";
import { endIdentity, endLogin } from "@olympus/sessions/logins";
import { z } from "zod";
import type { Hera } from "../context";
import { clearedSession } from "../logout/end";
import { type Acted, type Acting, acting } from "../visit/acting";

const ending = z.object({ end: z.union([kratosSessionId, z.literal("others"), z.literal("everywhere")]) });

/**
 * `POST /sessions/end`: one session of the person, all but this one, or all. A session that is over, or never was theirs, is done
 * already: who asks twice, or in two tabs, gets the same answer.
 */
export const endSessions = (half: Half) =>
  acting(half, "sessions", ending, (hera, { end }, { person }) => {
    if (end === "everywhere") return endEverywhere(hera, person);
    return endSome(hera, person, end === "others" ? (id) => id !== person.session.id : (id) => id === end);
  });

type Person = Acting["person"];

async function endSome(hera: Hera, person: Person, isMeant: (id: KratosSessionId) => boolean): Promise<Result<Acted>> {
  const sessions = await listIdentitySessions(hera.config.kratos.adminUrl, person.id);
  if (!sessions.ok) return sessions;
  const meant = sessions.value.map(({ id }) => id).filter(isMeant);
  for (const id of meant) {
    const ended = await endOne(hera, id);
    if (!ended.ok) return ended;
  }
  return ok(meant.includes(person.session.id) ? signedOut(hera) : { to: "/sessions?done=ended" });
}

/** The session first, so that nothing new can stand on it, then the apps that do. */
async function endOne(hera: Hera, id: KratosSessionId): Promise<Result<unknown>> {
  const ended = await endSession(hera.config.kratos.adminUrl, id);
  return ended.ok ? endLogin(hera.sessions, id) : ended;
}

async function endEverywhere(hera: Hera, person: Person): Promise<Result<Acted>> {
  const ended = await endIdentity(hera.sessions, person.id);
  return ended.ok ? ok(signedOut(hera)) : ended;
}

const signedOut = (hera: Hera): Acted => ({ to: "/signed-out", setCookies: [clearedSession(hera)] });
