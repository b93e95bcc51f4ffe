import { randomUUID } from "node:crypto";
import { openDatabase } from "@olympus/db/database";
import { readInstance } from "@olympus/stack/instance";
import { expect, test } from "vitest";
import { attempt, conclude, type Entry, recentEntries } from "./entry";

const db = openDatabase(readInstance().halves.ciam.databaseUrls.olympus);
const actor = { id: randomUUID(), email: "auditor@olympus.test", role: "owner" };

async function attempted() {
  const target = { kind: "identity", id: randomUUID() };
  const entry = await attempt(db, { actor, action: "person:end-sessions", target, input: { reason: "lost phone" } });
  if (!entry.ok) throw new Error(entry.failure.code);
  return { id: entry.value, target };
}

async function entryOf(id: string): Promise<Entry | undefined> {
  const entries = await recentEntries(db, { limit: 50 });
  return entries.ok ? entries.value.find((entry) => entry.id === id) : undefined;
}

test("an entry is open until it is concluded, and stays as it was concluded first", async () => {
  const { id, target } = await attempted();
  expect(await entryOf(id)).toMatchObject({
    outcome: "attempted",
    targetId: target.id,
    actorEmail: actor.email,
    endedAt: null,
  });

  await conclude(db, id, { failed: "kratos/unreachable" });
  await conclude(db, id, "succeeded");
  expect(await entryOf(id)).toMatchObject({
    outcome: "failed",
    failure: "kratos/unreachable",
    endedAt: expect.any(Date),
  });
});

test("a page of entries goes on where the one above ended", async () => {
  const written = [await attempted(), await attempted(), await attempted()].map(({ id }) => id);
  const newest = await recentEntries(db, { limit: 2 });
  const last = newest.ok ? newest.value.at(-1) : undefined;
  if (last === undefined) throw new Error("the entries just written are missing");
  const older = await recentEntries(db, { limit: 50, before: last });
  const ids = older.ok ? older.value.map(({ id }) => id) : [];
  expect(ids).not.toContain(last.id);
  expect(ids).toContain(written[0]);
});

test("a database that cannot be reached refuses the attempt", async () => {
  const nowhere = openDatabase("postgres://nobody:nothing@127.0.0.1:1/nowhere");
  const entry = await attempt(nowhere, {
    actor,
    action: "person:end-sessions",
    target: { kind: "identity", id: "x" },
    input: {},
  });
  expect(entry).toMatchObject({ ok: false, failure: { code: "audit/unavailable" } });
});
