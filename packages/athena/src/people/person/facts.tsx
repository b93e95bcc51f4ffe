import type { Half } from "@olympus/domain/half";
import type { Credential, Identity } from "@olympus/ory/kratos/identities";
import { Badge } from "@olympus/ui/console/badge";
import { Facts, Nothing } from "@olympus/ui/console/facts";
import { Empty } from "@olympus/ui/console/notice";
import { RelativeTime } from "@olympus/ui/console/relative-time";
import { ShortId } from "@olympus/ui/console/short-id";
import type { ReactNode } from "react";
import { Role } from "../people-table";

const traitNames: Record<string, string> = {
  email: "E-mail address",
  name: "Name",
  tenant_id: "Home tenant",
  iam_admin_role: "Role",
};

/** Every trait there is, the well-known ones in their own dress. */
export function TraitFacts({ half, identity }: { half: Half; identity: Identity }) {
  const shown: Record<string, ReactNode> = {
    email: identity.email && <Address identity={identity} email={identity.email} />,
    name: identity.name && <bdi>{identity.name}</bdi>,
    tenant_id: identity.tenantId && <ShortId id={identity.tenantId} of="the home tenant" />,
    iam_admin_role: <Role role={identity.role} />,
  };
  const always = ["name", "email", ...half.protectedTraits];
  const names = [...new Set([...always, ...Object.keys(identity.traits)])];
  return (
    <Facts
      facts={names.map((name) => ({
        name: traitNames[name] ?? name,
        value: shown[name] || asText(identity.traits[name]),
      }))}
    />
  );
}

function Address({ identity, email }: { identity: Identity; email: string }) {
  const address = identity.addresses.find(({ value }) => value === email);
  return (
    <span className="flex flex-wrap items-center gap-2">
      {email}
      {address?.verified ? (
        <>
          <Badge tone="success">Verified</Badge>
          {address.verifiedAt && (
            <span className="text-neutral-11 text-xs">
              <RelativeTime at={address.verifiedAt} />
            </span>
          )}
        </>
      ) : (
        <Badge tone="warning">Not verified</Badge>
      )}
    </span>
  );
}

function asText(value: unknown): ReactNode {
  if (value === undefined || value === null || value === "") return <Nothing />;
  return typeof value === "string" ? value : <code className="font-mono text-xs">{JSON.stringify(value)}</code>;
}

const kinds: Record<Credential["kind"], (count: number) => string> = {
  password: () => "Password",
  code: () => "One-time code by e‑mail",
  totp: () => "Authenticator app",
  lookup_secret: (count) => `Recovery codes, ${count} unused`,
  webauthn: (count) => (count === 1 ? "Security key" : `${count} security keys`),
  passkey: (count) => (count === 1 ? "Passkey" : `${count} passkeys`),
  oidc: (count) => (count === 1 ? "Sign-in with another provider" : `Sign-in with ${count} other providers`),
};

export function CredentialFacts({ credentials }: { credentials: readonly Credential[] }) {
  if (credentials.length === 0) {
    return <Empty title="No way to sign in">This person has to recover the account before they can sign in.</Empty>;
  }
  return (
    <ul className="divide-y divide-neutral-5">
      {credentials.map(({ kind, count, updatedAt }) => (
        <li key={kind} className="flex flex-wrap justify-between gap-x-4 px-4 py-2 text-sm">
          {kinds[kind](count)}
          {updatedAt && (
            <span className="text-neutral-11">
              Changed <RelativeTime at={updatedAt} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
