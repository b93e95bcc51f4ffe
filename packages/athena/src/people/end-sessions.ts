import "server-only";
import { ok, type Result } from "@olympus/domain/failure";
import { identityId } from "@olympus/domain/ids";
import { getIdentity } from "@olympus/ory/kratos/identities";
import { endIdentity } from "@olympus/sessions/logins";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "../action";

const input = z.object({
  id: identityId,
  reason: z
    .string()
    .trim()
    .min(3, "Say in a few words why, at least three letters.")
    .max(500, "At most 500 characters."),
});

export type EndSessionsOutput = { readonly id: string };

/** Signs a person out everywhere: their sessions in Kratos, and every app that stands on them. */
export const endSessions = action({
  permission: "person:end-sessions",
  input,
  target: async ({ id }, { config }) => {
    const found = await getIdentity(config.kratos.adminUrl, id);
    return found.ok ? ok({ kind: "identity", id, role: found.value.role } as const) : found;
  },
  run: async ({ id }, { db, config }): Promise<Result<EndSessionsOutput>> => {
    const context = { db, kratosAdminUrl: config.kratos.adminUrl, hydraAdminUrl: config.hydra.adminUrl };
    const ended = await endIdentity(context, id);
    if (!ended.ok) return ended;
    revalidatePath("/people", "layout");
    return ok({ id });
  },
});
