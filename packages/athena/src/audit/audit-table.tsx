import type { Entry } from "@olympus/audit/entry";
import { type FailureCode, words } from "@olympus/domain/failure";
import type { Identity } from "@olympus/ory/kratos/identities";
import { Badge } from "@olympus/ui/console/badge";
import { RelativeTime } from "@olympus/ui/console/relative-time";
import { ShortId } from "@olympus/ui/console/short-id";
import { Cell, Column, Row, Table } from "@olympus/ui/console/table";
import Link from "next/link";
import { z } from "zod";
import { sentence } from "../failure-words";
import { nameOf } from "../people/name";

const actionWords: Record<string, string> = { "person:end-sessions": "End the sessions of" };
const withReason = z.object({ reason: z.string() });
const failureCode = z.enum(Object.keys(words) as [FailureCode, ...FailureCode[]]);

type People = ReadonlyMap<string, Identity>;

export function AuditTable({ entries, people }: { entries: readonly Entry[]; people: People }) {
  return (
    <Table
      caption="What was done, the newest first"
      head={
        <>
          <Column shown="tablet">Who</Column>
          <Column>What</Column>
          <Column shown="tablet">Why</Column>
          <Column shown="tablet">When</Column>
          <Column>Outcome</Column>
        </>
      }
    >
      {entries.map((entry) => (
        <Row key={entry.id}>
          <Cell shown="tablet" share="quarter">
            <span title={entry.actorRole}>{entry.actorEmail}</span>
          </Cell>
          <Cell main share="third">
            {actionWords[entry.action] ?? entry.action} <Target entry={entry} person={people.get(entry.targetId)} />
            <span className="block truncate text-neutral-11 text-xs md:hidden">
              <RelativeTime at={entry.at} />, {entry.actorEmail}
            </span>
          </Cell>
          <Cell shown="tablet" share="quarter">
            <Reason input={entry.input} />
          </Cell>
          <Cell shown="tablet">
            <RelativeTime at={entry.at} />
          </Cell>
          <Cell>
            <Outcome entry={entry} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function Target({ entry, person }: { entry: Entry; person: Identity | undefined }) {
  if (!person) return <ShortId id={entry.targetId} of="what it was done to" />;
  return (
    <Link href={`/people/${person.id}`} prefetch={false} className="font-medium hover:underline">
      <bdi>{nameOf(person)}</bdi>
    </Link>
  );
}

function Reason({ input }: { input: unknown }) {
  const parsed = withReason.safeParse(input);
  return parsed.success ? <span title={parsed.data.reason}>{parsed.data.reason}</span> : null;
}

function Outcome({ entry }: { entry: Entry }) {
  if (entry.outcome === "succeeded") return <Badge tone="success">Succeeded</Badge>;
  if (entry.outcome === "attempted") {
    return (
      <span title="Written before it was done; how it ended is not known yet.">
        <Badge tone="warning">Open</Badge>
      </span>
    );
  }
  const code = failureCode.safeParse(entry.failure);
  return (
    <span title={code.success ? sentence(code.data) : (entry.failure ?? undefined)}>
      <Badge tone="danger">Failed</Badge>
    </span>
  );
}
