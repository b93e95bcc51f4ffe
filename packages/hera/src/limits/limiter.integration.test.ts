import { randomUUID } from "node:crypto";
import { openDatabase } from "@olympus/db/database";
import { rateLimits } from "@olympus/db/tables/rate-limits";
import { readInstance } from "@olympus/stack/instance";
import { like } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Count } from "./attempt";
import { openLimiter } from "./limiter";
import { rules } from "./rules";

const { databaseUrls } = readInstance().halves.ciam;
const db = openDatabase(databaseUrls.olympus);
const secret = randomUUID().padEnd(40, "-");
const open = (url = databaseUrls.olympus) => openLimiter({ db: openDatabase(url), secret, scale: 1 });
const guess = (): Count => ({ rule: "sign-in/account-address", subject: `${randomUUID()}@acme.test 203.0.113.7` });
const { attempts, seconds } = rules["sign-in/account-address"];

async function consumeTimes(limiter: ReturnType<typeof open>, count: Count, times: number) {
  const answers = [];
  for (let time = 0; time < times; time += 1) answers.push(await limiter.consume(count));
  return answers;
}

describe("attempts", () => {
  test("are counted by all instances together, and refused until the time is over", async () => {
    const [one, other, count] = [open(), open(), guess()];
    expect(await consumeTimes(one, count, attempts - 1)).toEqual(Array(attempts - 1).fill(undefined));
    expect(await other.consume(count)).toBeUndefined();
    const refused = await one.consume(count);
    expect(refused?.waitSeconds).toBeGreaterThan(seconds - 60);
    expect(refused?.waitSeconds).toBeLessThanOrEqual(seconds);
    expect(await other.consume(count)).toEqual(refused);
  });

  test("in the same moment are not more than allowed", async () => {
    const [limiter, count] = [open(), guess()];
    const answers = await Promise.all(Array.from({ length: attempts * 3 }, () => limiter.consume(count)));
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(attempts);
  });

  test("are given back, or forgotten, after a sign-in", async () => {
    const [limiter, count] = [open(), guess()];
    await consumeTimes(limiter, count, attempts);
    await limiter.giveBack(count);
    expect(await limiter.consume(count)).toBeUndefined();
    await limiter.forget(count);
    expect(await consumeTimes(limiter, count, attempts)).toEqual(Array(attempts).fill(undefined));
  });

  test("name nobody in the database", async () => {
    await open().consume(guess());
    const rows = await db.select().from(rateLimits).where(like(rateLimits.key, "%acme%"));
    expect(rows).toEqual([]);
  });

  test("are still counted, by each instance, while the database is away", async () => {
    const [limiter, count] = [open("postgres://nobody:nothing@127.0.0.1:1/nowhere"), guess()];
    expect(await consumeTimes(limiter, count, attempts)).toEqual(Array(attempts).fill(undefined));
    expect(await limiter.consume(count)).toHaveProperty("waitSeconds");
  });
});
