import "server-only";
import { type Entry, recentEntries } from "@olympus/audit/entry";
import type { Half } from "@olympus/domain/half";
import { ButtonLink } from "@olympus/ui/console/button";
import { Empty, Failed } from "@olympus/ui/console/notice";
import { PageHeader } from "@olympus/ui/console/page-header";
import { Panel } from "@olympus/ui/console/panel";
import { sentence } from "../failure-words";
import { Guarded } from "../guard";
import { pageTitle } from "../page-title";
import { type Workplace, workplaceOf } from "../workplace";
import { AuditTable } from "./audit-table";
import { peopleBehind } from "./people-behind";
import { readPosition } from "./search";

const pageSize = 50;
type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Who did what to whom in this half, the newest first. */
export const auditPage = (half: Half) => (props: Props) => (
  <Guarded half={half} permission="audit:read" page={() => <AuditPage half={half} {...props} />} />
);

async function AuditPage({ half, searchParams }: { half: Half } & Props) {
  const before = readPosition(await searchParams);
  const workplace = workplaceOf(half);
  // One more than is shown tells whether there is an older page.
  const limit = pageSize + 1;
  const entries = await recentEntries(workplace.db, before === undefined ? { limit } : { limit, before });
  const older = entries.ok && entries.value.length > pageSize ? entries.value[pageSize - 1] : undefined;
  return (
    <>
      <title>{pageTitle(half, "Audit")}</title>
      <PageHeader
        title="Audit"
        help="What colleagues did in this half. Written before it happens, closed with how it ended."
      />
      <Panel title={before === undefined ? "Newest" : "Older"} flush>
        {entries.ok ? (
          <Listed workplace={workplace} entries={entries.value.slice(0, pageSize)} />
        ) : (
          <Failed title="The audit cannot be loaded">{sentence(entries.failure.code)}</Failed>
        )}
      </Panel>
      <nav aria-label="Pages" className="mt-4 flex gap-2">
        {before !== undefined && <ButtonLink href="/audit">Newest</ButtonLink>}
        {older && <ButtonLink href={`/audit?at=${older.at.toISOString()}&id=${older.id}`}>Older</ButtonLink>}
      </nav>
    </>
  );
}

async function Listed({ workplace, entries }: { workplace: Workplace; entries: readonly Entry[] }) {
  if (entries.length > 0) return <AuditTable entries={entries} people={await peopleBehind(workplace, entries)} />;
  return <Empty title="Nothing yet">Every change that somebody makes in this console appears here.</Empty>;
}
