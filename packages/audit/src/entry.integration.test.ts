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

test("page by page, every entry is read exactly once, also those of one millisecond", async () => {
  const written = await Promise.all([attempted(), attempted(), attempted(), attempted(), attempted()]);
  const read: string[] = [];
  let before: Entry | undefined;
  while (!written.every(({ id }) => read.includes(id))) {
    const page = await recentEntries(db, before === undefined ? { limit: 2 } : { limit: 2, before });
    if (!page.ok || page.value.length === 0) throw new Error("an entry just written is on no page");
    read.push(...page.value.map(({ id }) => id));
    before = page.value.at(-1);
  }
  expect(new Set(read).size).toBe(read.length);
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
