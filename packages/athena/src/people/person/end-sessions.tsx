import type { Result } from "@olympus/domain/failure";
import type { Half } from "@olympus/domain/half";
import type { Identity } from "@olympus/ory/kratos/identities";
import type { IdentitySession } from "@olympus/ory/kratos/identity-sessions";
import { ConfirmDialog } from "@olympus/ui/console/confirm-dialog";
import { mayOn } from "../../permissions";
import type { Employee } from "../../session";
import { nameOf } from "../name";
import { type EndSessionsAction, EndSessionsForm } from "./end-sessions-form";

export type { EndSessionsAction };

type Props = {
  half: Half;
  who: Employee;
  identity: Identity;
  sessions: Result<IdentitySession[]>;
  action: EndSessionsAction;
  /** What was typed here before the session ended. */
  kept: Readonly<Record<string, string>> | undefined;
};

/** The question before it: what will happen, to whom, in numbers. */
export function EndSessions({ half, who, identity, sessions, action, kept }: Props) {
  const target = { kind: "identity", id: identity.id, role: identity.role } as const;
  if (!mayOn(half.name, who, "person:end-sessions", target)) return null;
  const backTo = `/people/${identity.id}`;
  return (
    <ConfirmDialog title={`End the sessions of ${nameOf(identity)}`} closeHref={backTo}>
      <EndSessionsForm
        action={action}
        id={identity.id}
        name={nameOf(identity)}
        count={sessions.ok ? sessions.value.length : undefined}
        isOneself={who.id === identity.id}
        backTo={backTo}
        kept={kept}
      />
    </ConfirmDialog>
  );
}
