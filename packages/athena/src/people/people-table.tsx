import type { Half } from "@olympus/domain/half";
import type { Identity } from "@olympus/ory/kratos/identities";
import { Badge } from "@olympus/ui/console/badge";
import { Nothing } from "@olympus/ui/console/facts";
import { RelativeTime } from "@olympus/ui/console/relative-time";
import { Cell, Column, Row, RowLink, Table } from "@olympus/ui/console/table";
import { adminRole, roleWords } from "../role";

export function PeopleTable({ half, people }: { half: Half; people: readonly Identity[] }) {
  const hasRoles = half.people === "employees";
  return (
    <Table
      caption={`${half.people}, one per row`}
      head={
        <>
          <Column>Name</Column>
          <Column shown="tablet">E-mail address</Column>
          {hasRoles && <Column>Role</Column>}
          <Column>State</Column>
          <Column shown="desktop">Created</Column>
        </>
      }
    >
      {people.map((person) => (
        <Row key={person.id}>
          <Cell main>
            <RowLink href={`/people/${person.id}`}>
              {person.name ? <bdi>{person.name}</bdi> : <Nothing>No name</Nothing>}
            </RowLink>
            <span className="block truncate text-neutral-11 text-xs md:hidden">{person.email}</span>
          </Cell>
          <Cell shown="tablet">{person.email ?? <Nothing />}</Cell>
          {hasRoles && (
            <Cell>
              <Role role={person.role} />
            </Cell>
          )}
          <Cell>
            <PersonState person={person} />
          </Cell>
          <Cell shown="desktop">
            <RelativeTime at={person.createdAt} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

export function PersonState({ person }: { person: Pick<Identity, "state" | "addresses"> }) {
  if (person.state === "inactive") return <Badge tone="danger">Disabled</Badge>;
  const isVerified = person.addresses.length > 0 && person.addresses.every(({ verified }) => verified);
  return isVerified ? <Badge tone="success">Active</Badge> : <Badge tone="warning">Not verified</Badge>;
}

/** A role that this release does not know opens nothing, and is shown as what it is. */
export function Role({ role }: { role: string | undefined }) {
  const known = adminRole.safeParse(role);
  if (known.success) return <Badge>{roleWords[known.data]}</Badge>;
  return role === undefined ? <Nothing>No role</Nothing> : <Badge tone="warning">Unknown: {role}</Badge>;
}
