import "server-only";
import { ok, type Result } from "@olympus/domain/failure";
import type { Half } from "@olympus/domain/half";
import { countIdentities, type Identity, listIdentities } from "@olympus/ory/kratos/identities";
import type { Page } from "@olympus/ory/pages";
import { ButtonLink } from "@olympus/ui/console/button";
import { Empty, Failed } from "@olympus/ui/console/notice";
import { PageHeader } from "@olympus/ui/console/page-header";
import { Panel } from "@olympus/ui/console/panel";
import { Suspense } from "react";
import { openCursor, sealCursor } from "../cursor";
import { sentence } from "../failure-words";
import { Guarded } from "../guard";
import { pageTitle } from "../page-title";
import { type Workplace, workplaceOf } from "../workplace";
import { findPeople } from "./find";
import { PeopleTable } from "./people-table";
import { peopleSearch } from "./search";

const pageSize = 50;
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Everybody of this half, fifty at a time, or the one with an e-mail address or an id. */
export const peoplePage = (half: Half) => (props: Props) => (
  <Guarded half={half} permission="person:read" page={() => <PeoplePage half={half} {...props} />} />
);

async function PeoplePage({ half, searchParams }: { half: Half } & Props) {
  const workplace = workplaceOf(half);
  const { q, after } = peopleSearch.parse(await searchParams);
  const people = q === undefined ? await onePage(workplace, after) : await searched(workplace, q);
  return (
    <>
      <title>{pageTitle(half, "People")}</title>
      <PageHeader title="People" help={`The ${half.people} with an account in this half, in no particular order.`} />
      <Panel
        title={q === undefined ? "All" : "Found"}
        note={<Note workplace={workplace} people={people} q={q} />}
        flush
      >
        {people.ok ? (
          <Found half={half} people={people.value.items} q={q} />
        ) : (
          <Failed title="The list cannot be loaded">{sentence(people.failure.code)}</Failed>
        )}
      </Panel>
      <Ways q={q} after={after} next={people.ok ? people.value.next : undefined} />
    </>
  );
}

async function onePage({ config }: Workplace, after: string | undefined): Promise<Result<Page<Identity>>> {
  const pageToken = after === undefined ? undefined : openCursor(config.secret, "people", after);
  const page = await listIdentities(
    config.kratos.adminUrl,
    pageToken === undefined ? { pageSize } : { pageSize, pageToken },
  );
  if (!page.ok || page.value.next === undefined) return page;
  return ok({ items: page.value.items, next: sealCursor(config.secret, "people", page.value.next) });
}

async function searched(workplace: Workplace, q: string): Promise<Result<Page<Identity>>> {
  const found = await findPeople(workplace, q);
  return found.ok ? ok({ items: found.value }) : found;
}

type NoteProps = { workplace: Workplace; people: Result<Page<Identity>>; q: string | undefined };

function Note({ workplace, people, q }: NoteProps) {
  if (!people.ok) return null;
  const shown = people.value.items.length;
  if (q !== undefined) return `Exactly “${q}”`;
  return (
    <>
      {shown}
      <Suspense fallback="">
        <OfHowMany workplace={workplace} />
      </Suspense>
    </>
  );
}

/** Counting takes longer than the page itself, so it arrives after it, and not at all when Kratos will not say. */
async function OfHowMany({ workplace: { config } }: { workplace: Workplace }) {
  const all = await countIdentities(config.kratos.adminUrl, 1_000);
  if (!all.ok) return null;
  return ` of ${all.value.exact ? "" : "more than "}${all.value.count.toLocaleString("en")}`;
}

function Found({ half, people, q }: { half: Half; people: readonly Identity[]; q: string | undefined }) {
  if (people.length > 0) return <PeopleTable half={half} people={people} />;
  if (q !== undefined) {
    return (
      <Empty title="Nobody signs in with this">
        The whole e‑mail address is compared, whatever its case, or the whole id. A part of it or a name finds nobody
        yet.
      </Empty>
    );
  }
  return half.registration === "open" ? (
    <Empty title="No customers yet">They appear here as soon as they sign up at an app.</Empty>
  ) : (
    <Empty title="No employees yet">They are invited; registration is closed in this half.</Empty>
  );
}

function Ways({ q, after, next }: { q: string | undefined; after: string | undefined; next: string | undefined }) {
  return (
    <nav aria-label="Pages" className="mt-4 flex gap-2">
      {q !== undefined && <ButtonLink href="/people">Show everybody</ButtonLink>}
      {after !== undefined && <ButtonLink href="/people">First page</ButtonLink>}
      {next !== undefined && <ButtonLink href={`/people?after=${encodeURIComponent(next)}`}>Next page</ButtonLink>}
    </nav>
  );
}
