import "server-only";
import type { Half } from "@olympus/domain/half";
import { identityId } from "@olympus/domain/ids";
import { getIdentityWithCredentials, type Identity } from "@olympus/ory/kratos/identities";
import { listIdentitySessions } from "@olympus/ory/kratos/identity-sessions";
import { Failed } from "@olympus/ui/console/notice";
import { PageHeader } from "@olympus/ui/console/page-header";
import { Panel } from "@olympus/ui/console/panel";
import { notFound } from "next/navigation";
import { sentence } from "../../failure-words";
import { guard } from "../../guard";
import { pageTitle } from "../../page-title";
import { workplaceOf } from "../../workplace";
import { nameOf } from "../name";
import { EndSessions, type EndSessionsAction } from "./end-sessions";
import { CredentialFacts, TraitFacts } from "./facts";
import { Sessions } from "./sessions";
import { StateAndActions } from "./state-and-actions";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const crumbs = [{ href: "/people", label: "People" }];

/** One person: who they are, how they sign in, where they are signed in, and what can be done about it. */
export const personPage = (half: Half, actions: { endSessions: EndSessionsAction }) => (props: Props) => (
  <PersonPage half={half} actions={actions} {...props} />
);

async function PersonPage({
  half,
  params,
  searchParams,
  actions,
}: { half: Half } & Props & { actions: { endSessions: EndSessionsAction } }) {
  const who = await guard(half, "person:read");
  const id = identityId.safeParse((await params).id);
  if (!id.success) notFound();
  const { kratos } = workplaceOf(half).config;
  const [found, sessions] = await Promise.all([
    getIdentityWithCredentials(kratos.adminUrl, id.data),
    listIdentitySessions(kratos.adminUrl, id.data),
  ]);
  if (!found.ok) {
    if (found.failure.code === "kratos/not-found") notFound();
    return <NotLoaded half={half} text={sentence(found.failure.code)} />;
  }
  const { identity, credentials } = found.value;
  const name = nameOf(identity);
  return (
    <>
      <title>{pageTitle(half, name)}</title>
      <PageHeader crumbs={crumbs} title={<bdi>{name}</bdi>} help={helpLine(identity)} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <Panel title="Traits" flush>
            <TraitFacts half={half} identity={identity} />
          </Panel>
          <Panel title="Ways to sign in" flush>
            <CredentialFacts credentials={credentials} />
          </Panel>
          <Sessions sessions={sessions} />
        </div>
        <StateAndActions half={half} who={who} identity={identity} sessions={sessions} />
      </div>
      {(await searchParams).do === "end-sessions" && (
        <EndSessions half={half} who={who} identity={identity} sessions={sessions} action={actions.endSessions} />
      )}
    </>
  );
}

const helpLine = ({ name, email }: Identity) => (name === undefined ? undefined : email);

function NotLoaded({ half, text }: { half: Half; text: string }) {
  return (
    <>
      <title>{pageTitle(half, "Person")}</title>
      <PageHeader crumbs={crumbs} title="Person" />
      <Panel title="Traits" flush>
        <Failed title="This person cannot be loaded">{text}</Failed>
      </Panel>
    </>
  );
}
