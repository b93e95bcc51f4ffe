import "server-only";
import { askDatabase } from "@olympus/db/health";
import type { Result } from "@olympus/domain/failure";
import { askHealth, type Health } from "@olympus/ory/health";
import { Badge } from "@olympus/ui/console/badge";
import { Panel } from "@olympus/ui/console/panel";
import { Cell, Column, Row, Table } from "@olympus/ui/console/table";
import type { Workplace } from "../workplace";

export async function Services({ workplace: { half, config, db } }: { workplace: Workplace }) {
  const [kratos, hydra, database] = await Promise.all([
    askHealth("kratos", config.kratos.adminUrl),
    askHealth("hydra", config.hydra.adminUrl),
    askDatabase(db),
  ]);
  return (
    <Panel title="Services" note="Asked just now" flush>
      <Table
        caption="The services of this half"
        head={
          <>
            <Column>Service</Column>
            <Column>State</Column>
            <Column shown="tablet">Version</Column>
            <Column shown="tablet">Answered in</Column>
          </>
        }
      >
        <Service name={`${half.name}-kratos`} job="Identities and sessions" health={kratos} />
        <Service name={`${half.name}-hydra`} job="OAuth2 and OpenID Connect" health={hydra} />
        <Service name={`${half.name}_olympus`} job="Logins, consents, audit" health={database} />
      </Table>
    </Panel>
  );
}

function Service({ name, job, health }: { name: string; job: string; health: Result<Health> }) {
  return (
    <Row>
      <Cell main>
        <span className="font-mono text-xs">{name}</span>
        <span className="block text-neutral-11 text-xs">{job}</span>
      </Cell>
      <Cell>{health.ok ? <Badge tone="success">Healthy</Badge> : <Badge tone="danger">Cannot be reached</Badge>}</Cell>
      <Cell shown="tablet">{health.ok ? health.value.version : "–"}</Cell>
      <Cell shown="tablet">{health.ok ? `${health.value.milliseconds} ms` : "–"}</Cell>
    </Row>
  );
}
