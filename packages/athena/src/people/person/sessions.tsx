import type { Result } from "@olympus/domain/failure";
import type { IdentitySession } from "@olympus/ory/kratos/identity-sessions";
import { Nothing } from "@olympus/ui/console/facts";
import { Empty, Failed } from "@olympus/ui/console/notice";
import { Panel } from "@olympus/ui/console/panel";
import { RelativeTime } from "@olympus/ui/console/relative-time";
import { Cell, Column, Row, Table } from "@olympus/ui/console/table";
import { sentence } from "../../failure-words";
import { deviceName } from "./device-name";

export function Sessions({ sessions }: { sessions: Result<IdentitySession[]> }) {
  const note = sessions.ok && sessions.value.length > 0 ? `${sessions.value.length} active` : undefined;
  return (
    <Panel title="Sessions" note={note} flush>
      <Content sessions={sessions} />
    </Panel>
  );
}

function Content({ sessions }: { sessions: Result<IdentitySession[]> }) {
  if (!sessions.ok) {
    return <Failed title="The sessions cannot be loaded">{sentence(sessions.failure.code)}</Failed>;
  }
  if (sessions.value.length === 0) return <Empty title="Signed in nowhere" />;
  return (
    <Table
      caption="Where this person is signed in"
      head={
        <>
          <Column>Device</Column>
          <Column shown="tablet">Address</Column>
          <Column shown="tablet">Level</Column>
          <Column>Signed in</Column>
          <Column shown="tablet">Ends</Column>
        </>
      }
    >
      {sessions.value.map((session) => (
        <Row key={session.id}>
          <Cell main>
            <span title={session.device?.userAgent}>{deviceName(session.device?.userAgent)}</span>
            <span className="block text-neutral-11 text-xs md:hidden">{session.device?.ip}</span>
          </Cell>
          <Cell shown="tablet">{session.device?.ip ?? <Nothing>Not known</Nothing>}</Cell>
          <Cell shown="tablet">
            <span title={session.methods.join(", ")}>{session.aal.toUpperCase()}</span>
          </Cell>
          <Cell>
            <RelativeTime at={session.authenticatedAt} />
          </Cell>
          <Cell shown="tablet">
            <RelativeTime at={session.expiresAt} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
