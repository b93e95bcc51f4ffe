import { type Device, deviceOf } from "@olympus/domain/device";
import type { KratosSessionId } from "@olympus/domain/ids";
import type { IdentitySession } from "@olympus/ory/kratos/identity-sessions";

/** A browser that a person is signed in with. */
export type OwnSession = {
  readonly id: KratosSessionId;
  readonly isThisOne: boolean;
  readonly device: Device;
  /** A place if a proxy told Kratos one, else the address; absent when neither is known. */
  readonly where?: string;
  readonly signedInAt: Date;
  /** When we last heard of it: a sign-in, a confirmation, an app that was opened. Kratos itself keeps no such time. */
  readonly lastSeenAt: Date;
};

type Seen = { readonly ksid: string; readonly at: Date };

/** A person's sessions, this one first, then the one heard of last. */
export function ownSessions(
  sessions: readonly IdentitySession[],
  seen: readonly Seen[],
  here: KratosSessionId,
  now: Date,
): readonly OwnSession[] {
  const own = sessions.map((session): OwnSession => {
    const isThisOne = session.id === here;
    const heard = seen.filter(({ ksid }) => ksid === session.id).map(({ at }) => at.getTime());
    const where = session.device?.location ?? session.device?.ip;
    return {
      id: session.id,
      isThisOne,
      device: deviceOf(session.device?.userAgent),
      ...(where === undefined ? {} : { where }),
      signedInAt: session.issuedAt,
      lastSeenAt: isThisOne ? now : new Date(Math.max(session.authenticatedAt.getTime(), ...heard)),
    };
  });
  return own.sort(
    (a, b) => Number(b.isThisOne) - Number(a.isThisOne) || b.lastSeenAt.getTime() - a.lastSeenAt.getTime(),
  );
}
