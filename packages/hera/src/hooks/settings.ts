import "server-only";
import type { Half } from "@olympus/domain/half";
import { identityId } from "@olympus/domain/ids";
import { getIdentity } from "@olympus/ory/kratos/identities";
import { log } from "../log";
import { hook, refuse } from "./door";
import { approve, kratosBody, ownMessages, veto } from "./kratos-body";
import { changedProtected, complaintAbout } from "./traits";

/** `POST /hooks/settings`: Kratos is about to store what a person changed of themselves. What cannot be checked is not stored. */
export function settingsHook(half: Half) {
  return hook(half, "settings", kratosBody, async (hera, { identity }) => {
    const id = identityId.safeParse(identity.id);
    if (!id.success) return refuse(400);
    const stored = await getIdentity(hera.config.kratos.adminUrl, id.data);
    if (!stored.ok) {
      log("error", "hook.settings", { code: stored.failure.code, identity: id.data });
      return refuse(503);
    }
    const [trait] = changedProtected(half.protectedTraits, stored.value.traits, identity.traits);
    if (trait !== undefined) {
      log("warn", "hook.settings", { because: "protected trait", trait, identity: id.data });
      return veto({ field: `traits.${trait}`, message: ownMessages.protectedTrait });
    }
    const complaint = complaintAbout(identity.traits);
    return complaint ? veto(complaint) : approve();
  });
}
