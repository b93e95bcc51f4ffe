import { expect, it } from "vitest";
import { appsOf } from "./apps";

const [monday, tuesday] = [new Date("2026-11-23T10:00:00Z"), new Date("2026-11-24T10:00:00Z")];
const portal = { id: "portal", name: "Portal", firstParty: false };
const console_ = { id: "athena", name: "Athena", firstParty: true };

it("is empty for somebody who uses no app", () => {
  expect(appsOf([], [])).toEqual([]);
});

it("makes one app of a consent per tenant and of every time Hydra was asked", () => {
  const allowed = [
    { clientId: "portal", scopes: ["openid", "email"], grantedAt: tuesday },
    { clientId: "portal", scopes: ["openid", "profile"], grantedAt: tuesday },
  ];
  const given = { client: portal, scopes: ["openid"], at: monday };
  expect(appsOf(allowed, [given, { ...given, at: tuesday }])).toEqual([
    { id: "portal", name: "Portal", scopes: ["openid", "email", "profile"], since: monday, firstParty: false },
  ]);
});

it("knows an app that never asked, from Hydra, and puts the newest first", () => {
  const allowed = [{ clientId: "portal", scopes: ["openid"], grantedAt: monday }];
  const apps = appsOf(allowed, [{ client: console_, scopes: ["openid"], at: tuesday }], [portal]);
  expect(apps.map(({ id, name, firstParty }) => [id, name, firstParty])).toEqual([
    ["athena", "Athena", true],
    ["portal", "Portal", false],
  ]);
});

it("keeps an app that is not registered any more, without a name", () => {
  const [app] = appsOf([{ clientId: "gone", scopes: [], grantedAt: monday }], []);
  expect(app).toEqual({ id: "gone", scopes: [], since: monday, firstParty: false });
});
