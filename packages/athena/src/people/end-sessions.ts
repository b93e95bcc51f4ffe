import "server-only";
import { ok, type Result } from "@olympus/domain/failure";
import { identityId } from "@olympus/domain/ids";
import { getIdentity } from "@olympus/ory/kratos/identities";
import { endIdentity } from "@olympus/sessions/logins";
import { z } from "zod";
import { action } from "../action";
import type { Change } from "../perform";
import type { PersonTarget } from "../permissions";

// Control characters mean nothing in a sentence, and could forge lines where the audit is read.
const sentence = z.string().transform((text) => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim());

const input = z.object({
  id: identityId,
  reason: sentence.pipe(
    z.string().min(3, "Say in a few words why, at least three letters.").max(500, "At most 500 characters."),
  ),
});

export type EndSessionsOutput = { readonly id: string };

/** Signs a person out everywhere: their sessions in Kratos, and every app that stands on them. */
export const endSessionsChange: Change<typeof input, PersonTarget, EndSessionsOutput> = {
  permission: "person:end-sessions",
  input,
  target: async ({ id }, { config }): Promise<Result<PersonTarget>> => {
    const found = await getIdentity(config.kratos.adminUrl, id);
    return found.ok ? ok({ kind: "identity", id, role: found.value.role }) : found;
  },
  run: async ({ id }, { db, config }) => {
    const context = { db, kratosAdminUrl: config.kratos.adminUrl, hydraAdminUrl: config.hydra.adminUrl };
    const ended = await endIdentity(context, id);
    return ended.ok ? ok({ id }) : ended;
  },
};

export const endSessions = action(endSessionsChange);
