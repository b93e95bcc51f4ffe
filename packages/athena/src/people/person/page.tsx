import "server-only";
import type { Half } from "@olympus/domain/half";
import { identityId } from "@olympus/domain/ids";
import { getIdentityWithCredentials, type Identity } from "@olympus/ory/kratos/identities";
import { listIdentitySessions } from "@olympus/ory/kratos/identity-sessions";
import { Failed } from "@olympus/ui/console/notice";
import { PageHeader } from "@olympus/ui/console/page-header";
import { Panel } from "@olympus/ui/console/panel";
import { sentence } from "../../failure-words";
import { Guarded } from "../../guard";
import { keptForm } from "../../kept-form";
import { Missing } from "../../missing";
import { pageTitle } from "../../page-title";
import type { Employee } from "../../session";
import { workplaceOf } from "../../workplace";
import { nameOf } from "../name";
import { EndSessions, type EndSessionsAction } from "./end-sessions";
import { CredentialFacts, TraitFacts } from "./facts";
import { Sessions } from "./sessions";
import { StateAndActions } from "./state-and-actions";

type Route = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type Actions = { endSessions: EndSessionsAction };
type Props = Route & { half: Half; who: Employee; actions: Actions };

const crumbs = [{ href: "/people", label: "People" }];

/** One person: who they are, how they sign in, where they are signed in, and what can be done about it. */
export const personPage = (half: Half, actions: Actions) => (route: Route) => (
  <Guarded
    half={half}
    permission="person:read"
    page={(who) => <PersonPage half={half} who={who} actions={actions} {...route} />}
  />
);

async function PersonPage({ half, who, params, searchParams, actions }: Props) {
  const id = identityId.safeParse((await params).id);
  if (!id.success) return <Missing half={half} />;
  const { kratos } = workplaceOf(half).config;
  const [found, sessions] = await Promise.all([
    getIdentityWithCredentials(kratos.adminUrl, id.data),
    listIdentitySessions(kratos.adminUrl, id.data),
  ]);
  if (!found.ok) {
    if (found.failure.code === "kratos/not-found") return <Missing half={half} />;
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
        <EndSessions
          half={half}
          who={who}
          identity={identity}
          sessions={sessions}
          action={actions.endSessions}
          kept={await keptForm(half, who)}
        />
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
