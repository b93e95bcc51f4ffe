import type { Result } from "@olympus/domain/failure";
import type { Half } from "@olympus/domain/half";
import type { Identity } from "@olympus/ory/kratos/identities";
import type { IdentitySession } from "@olympus/ory/kratos/identity-sessions";
import { ButtonLink } from "@olympus/ui/console/button";
import { Facts } from "@olympus/ui/console/facts";
import { Panel } from "@olympus/ui/console/panel";
import { RelativeTime } from "@olympus/ui/console/relative-time";
import { ShortId } from "@olympus/ui/console/short-id";
import { may, mayOn } from "../../permissions";
import type { Employee } from "../../session";
import { nameOf } from "../name";
import { PersonState } from "../people-table";

type Props = { half: Half; who: Employee; identity: Identity; sessions: Result<IdentitySession[]> };

/** The narrow column: how things stand, and what may be done. */
export function StateAndActions({ half, who, identity, sessions }: Props) {
  return (
    <div className="grid gap-5">
      <Panel title="State" flush>
        <Facts
          narrow
          facts={[
            { name: "State", value: <PersonState person={identity} /> },
            { name: "Created", value: <RelativeTime at={identity.createdAt} /> },
            { name: "Changed", value: <RelativeTime at={identity.updatedAt} /> },
            { name: "Id", value: <ShortId id={identity.id} of={nameOf(identity)} /> },
          ]}
        />
      </Panel>
      {may(who.role, "person:end-sessions") && (
        <Panel title="Actions">
          <EndSessionsDoor half={half} who={who} identity={identity} sessions={sessions} />
        </Panel>
      )}
    </div>
  );
}

function EndSessionsDoor({ half, who, identity, sessions }: Props) {
  const target = { kind: "identity", id: identity.id, role: identity.role } as const;
  if (!mayOn(half.name, who, "person:end-sessions", target)) {
    return <p className="text-neutral-11 text-sm">Your role does not allow acting on somebody above it.</p>;
  }
  // Shown also when Kratos could not say how many there are: ending them may be just what is needed.
  if (sessions.ok && sessions.value.length === 0) {
    return <p className="text-neutral-11 text-sm">There is no session to end.</p>;
  }
  return <ButtonLink href={`/people/${identity.id}?do=end-sessions`}>End sessions</ButtonLink>;
}
