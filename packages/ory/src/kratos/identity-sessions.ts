import "server-only";
import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";
import { type IdentityId, identityId, type KratosSessionId, kratosSessionId } from "@olympus/domain/ids";
import { Configuration, IdentityApi } from "@ory/client";
import { z } from "zod";
import { call } from "../call";
import { type Count, countUpTo, eachPage, type Page, type PageRequest, pageOf } from "../pages";

const device = z
  .object({ ip_address: z.string().nullish(), user_agent: z.string().nullish(), location: z.string().nullish() })
  .transform((raw) => ({
    // Kratos 1.3 keeps the port when nothing told it the address in a header.
    ip: raw.ip_address?.replace(/^\[?(.+?)\]?:\d+$/, "$1") || undefined,
    userAgent: raw.user_agent || undefined,
    location: raw.location || undefined,
  }));

const session = z
  .object({
    id: kratosSessionId,
    authenticator_assurance_level: z.string(),
    issued_at: z.coerce.date(),
    authenticated_at: z.coerce.date(),
    expires_at: z.coerce.date(),
    authentication_methods: z
      .array(z.object({ method: z.string().optional() }))
      .nullish()
      .transform((methods) => [...new Set((methods ?? []).flatMap((m) => (m.method ? [m.method] : [])))]),
    devices: z
      .array(device)
      .nullish()
      .transform((devices) => devices ?? []),
  })
  .transform((raw) => ({
    id: raw.id,
    aal: raw.authenticator_assurance_level,
    methods: raw.authentication_methods,
    // Kratos notes a device per sign-in on the session; the newest stands last.
    device: raw.devices.at(-1),
    issuedAt: raw.issued_at,
    authenticatedAt: raw.authenticated_at,
    expiresAt: raw.expires_at,
  }));

/** A live sign-in of a person. Kratos does not note when it was last used. */
export type IdentitySession = z.infer<typeof session>;

const liveSession = z.object({
  id: kratosSessionId,
  identity: z.object({ id: identityId, state: z.string().optional() }).nullish(),
});
type LiveSession = z.infer<typeof liveSession>;

const pageSize = 250;
const api = (adminUrl: string) => new IdentityApi(new Configuration({ basePath: adminUrl }));

/** A person's live sessions, at most 250. A person without any is an empty list. */
export async function listIdentitySessions(adminUrl: string, id: IdentityId): Promise<Result<IdentitySession[]>> {
  const sessions = await call("kratos", async (within) => {
    const answer = await api(adminUrl).listIdentitySessions({ id, active: true, pageSize }, within);
    return { ...answer, data: z.array(session).parse(answer.data) };
  });
  return !sessions.ok && sessions.failure.code === "kratos/not-found" ? ok([]) : sessions;
}

/** One page of the half's live sessions; `expand` says what Kratos tells beside each. */
async function activeSessions(
  adminUrl: string,
  { size, token }: PageRequest,
  expand: "identity"[] = [],
): Promise<Result<Page<LiveSession>>> {
  return call("kratos", async (within) => {
    const page = { active: true, pageSize: size, expand };
    const answer = await api(adminUrl).listSessions(token ? { ...page, pageToken: token } : page, within);
    return { ...answer, data: pageOf(z.array(liveSession).parse(answer.data), answer.headers.link) };
  });
}

/** How many sessions are live in this half, counted up to `limit`. */
export const countActiveSessions = (adminUrl: string, limit: number): Promise<Result<Count>> =>
  countUpTo(limit, (page) => activeSessions(adminUrl, page));

/** The sessions that Kratos keeps alive, and whose of them are worth nothing because the person is disabled. */
export type LiveSessions = {
  readonly ids: ReadonlySet<KratosSessionId>;
  readonly ofDisabled: ReadonlySet<IdentityId>;
};

/** All sessions that Kratos keeps alive in this half. One call per 500 of them. */
export async function liveSessions(adminUrl: string): Promise<Result<LiveSessions>> {
  const [ids, ofDisabled] = [new Set<KratosSessionId>(), new Set<IdentityId>()];
  const seen = await eachPage(
    500,
    (page) => activeSessions(adminUrl, page, ["identity"]),
    (items) => {
      for (const { id, identity } of items) {
        ids.add(id);
        if (identity?.state === "inactive") ofDisabled.add(identity.id);
      }
      return true;
    },
  );
  return seen.ok ? ok({ ids, ofDisabled }) : seen;
}
