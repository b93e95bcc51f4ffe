import type { KratosSessionId } from "@olympus/domain/ids";
import type { IdentitySession } from "@olympus/ory/kratos/identity-sessions";
import { expect, it } from "vitest";
import { ownSessions } from "./sessions";

const day = (number: number) => new Date(Date.UTC(2026, 10, number, 12));
const id = (digit: number) => `${digit}0000000-0000-4000-8000-000000000000` as KratosSessionId;
const session = (digit: number, at: Date, device?: IdentitySession["device"]): IdentitySession => ({
  id: id(digit),
  aal: "aal1",
  methods: ["password"],
  device,
  issuedAt: day(1),
  authenticatedAt: at,
  expiresAt: day(30),
});

it("puts this session first and then the one heard of last", () => {
  const sessions = [session(1, day(3)), session(2, day(9)), session(3, day(2))];
  const own = ownSessions(sessions, [{ ksid: id(1), at: day(12) }], id(3), day(20));
  expect(own.map((one) => [one.id, one.isThisOne, one.lastSeenAt])).toEqual([
    [id(3), true, day(20)],
    [id(1), false, day(12)],
    [id(2), false, day(9)],
  ]);
});

it("names the device and the place as far as they are known", () => {
  const linux = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36";
  const sessions = [
    session(1, day(1), { ip: "192.0.2.1", userAgent: linux, location: "Vienna" }),
    session(2, day(2), { ip: "192.0.2.1", userAgent: undefined, location: undefined }),
    session(3, day(3)),
  ];
  expect(ownSessions(sessions, [], id(9), day(20)).map(({ device, where }) => [device, where])).toEqual([
    [{}, undefined],
    [{}, "192.0.2.1"],
    [{ browser: "Chrome", system: "Linux" }, "Vienna"],
  ]);
});
