import "server-only";
import type { Half } from "@olympus/domain/half";
import { admit } from "../tenant";
import { hook, refuse } from "./door";
import { kratosBody, veto } from "./kratos-body";
import { complaintAbout } from "./traits";

/**
 * `POST /hooks/registration`: Kratos is about to store a new customer. Whatever the form said of protected traits, the server's word
 * is stored.
 */
export function registrationHook(half: Half) {
  return hook(half, "registration", kratosBody, async (hera, { identity }) => {
    if (half.registration === "closed") return refuse(403);
    const complaint = complaintAbout(identity.traits);
    if (complaint) return veto(complaint);
    const admission = admit(hera.config, { parameter: undefined, pinned: undefined });
    if (admission.may === "not") return refuse(403);
    const { email, name } = identity.traits;
    const traits = { email, ...(name === undefined ? {} : { name }), tenant_id: admission.entry.id };
    return Response.json({ identity: { traits } });
  });
}
