import "server-only";
import type { Half } from "@olympus/domain/half";
import { listIdentitySessions } from "@olympus/ory/kratos/identity-sessions";
import { type Account, accountOf, type Failed, type Redirect } from "../answer";
import { loadApps } from "../apps/load";
import { failed } from "../failed";
import { visit } from "../visit/visit";

export type Home = {
  readonly do: "show";
  readonly account: Account;
  /** Names, newest first; an app that is gone has none. */
  readonly apps: readonly (string | undefined)[];
  readonly devices: number;
  /** For the sign-out button: `POST /logout/answer`. */
  readonly token: string;
};

/** Who is signed in, and how much there is behind each door. */
export async function loadHome(half: Half): Promise<Home | Redirect | Failed> {
  const visited = await visit(half, "/");
  if (visited.do !== "show") return visited;
  const { hera, person } = visited;
  const [apps, sessions] = await Promise.all([
    loadApps(hera, person.id),
    listIdentitySessions(hera.config.kratos.adminUrl, person.id),
  ]);
  if (!apps.ok) return failed(visited.headers, "home", apps.failure);
  if (!sessions.ok) return failed(visited.headers, "home", sessions.failure);
  return {
    do: "show",
    account: accountOf(person),
    apps: apps.value.map(({ name }) => name),
    devices: sessions.value.length,
    token: visited.tokenFor("logout"),
  };
}
