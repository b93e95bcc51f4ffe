import "server-only";
import type { Result } from "@olympus/domain/failure";
import { countClients } from "@olympus/ory/hydra/clients";
import { countIdentities } from "@olympus/ory/kratos/identities";
import { countActiveSessions } from "@olympus/ory/kratos/identity-sessions";
import type { Count } from "@olympus/ory/pages";
import { Figure } from "@olympus/ui/console/figure";
import type { Permission } from "../permissions";
import type { Workplace } from "../workplace";

/** Neither Kratos nor Hydra can count; so many are looked at, and beyond that the figure says so. */
const limit = 1_000;

type Props = { workplace: Workplace; mayCount: (permission: Permission) => boolean };

export async function Figures({ workplace: { half, config }, mayCount }: Props) {
  const kratos = config.kratos.adminUrl;
  const counted = [
    { label: capital(half.people), permission: "person:read", count: () => countIdentities(kratos, limit) },
    { label: "Active sessions", permission: "person:read", count: () => countActiveSessions(kratos, limit) },
    { label: "OAuth2 clients", permission: "client:read", count: () => countClients(config.hydra.adminUrl, limit) },
  ] as const;
  const shown = counted.filter(({ permission }) => mayCount(permission));
  if (shown.length === 0) return null;
  const figures = await Promise.all(shown.map(async ({ label, count }) => ({ label, count: await count() })));
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      {figures.map(({ label, count }) => (
        <Figure key={label} label={label} {...inWords(count)} />
      ))}
    </div>
  );
}

function inWords(count: Result<Count>): { value: string; note: string } {
  if (!count.ok) {
    const who = count.failure.code.startsWith("hydra") ? "Hydra" : "Kratos";
    return { value: "–", note: `Not known: ${who} cannot be reached` };
  }
  const number = count.value.count.toLocaleString("en");
  return count.value.exact
    ? { value: number, note: "Counted just now" }
    : { value: `${number}+`, note: `Counting stops at ${number}` };
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
