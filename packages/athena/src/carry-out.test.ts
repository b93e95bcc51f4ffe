import { fail, ok, type Result } from "@olympus/domain/failure";
import { describe, expect, it } from "vitest";
import { carryOut, type Outcome, type Steps } from "./carry-out";

type Record = { who: string; what: string; outcome: Outcome | "open" };
type Change = Steps<string, string, { owner: string }, number>;

/** A small world with a real memory: people, things they own, a record, and a diary of what was touched in which order. */
function world(change: Partial<Change> = {}) {
  const diary: string[] = [];
  const record: Record[] = [];
  const things = new Map([["lamp", { owner: "ada", on: true }]]);
  const note = <T>(step: string, result: Result<T>): Result<T> => {
    diary.push(step);
    return result;
  };
  const steps: Change = {
    who: async () => note("who", ok("ada")),
    parse: () => note("parse", ok("lamp")),
    target: async (thing) => {
      const found = things.get(thing);
      return note("target", found ? ok(found) : fail("kratos/not-found"));
    },
    may: (who, target) => note("may", target.owner === who ? ok(undefined) : fail("permission/denied")),
    attempt: async (who, _, what) => {
      record.push({ who, what, outcome: "open" });
      return note("attempt", ok(String(record.length - 1)));
    },
    run: async (thing) => {
      things.set(thing, { owner: "ada", on: false });
      return note("run", ok(1));
    },
    conclude: async (entry, outcome) => {
      const open = record[Number(entry)];
      if (open) open.outcome = outcome;
      return note("conclude", ok(undefined));
    },
    leftOpen: () => void diary.push("left open"),
    ...change,
  };
  return { steps, diary, record, isOn: () => things.get("lamp")?.on };
}

describe("a change", () => {
  it("is recorded before it is made and closed after it", async () => {
    const { steps, diary, record, isOn } = world();
    expect(await carryOut(steps)).toEqual(ok(1));
    expect(diary).toEqual(["who", "parse", "target", "may", "attempt", "run", "conclude"]);
    expect(record).toEqual([{ who: "ada", what: "lamp", outcome: "succeeded" }]);
    expect(isOn()).toBe(false);
  });

  it.each<[string, Partial<Change>, string]>([
    ["nobody asks", { who: async () => fail("session/ended") }, "session/ended"],
    ["the input is wrong", { parse: () => fail("input/invalid") }, "input/invalid"],
    ["the target cannot be looked at", { target: async () => fail("kratos/unreachable") }, "kratos/unreachable"],
    ["they may not", { who: async () => ok("gil") }, "permission/denied"],
    ["it cannot be recorded", { attempt: async () => fail("audit/unavailable") }, "audit/unavailable"],
  ])("is not made when %s", async (_, change, code) => {
    const { steps, diary, record, isOn } = world(change);
    expect(await carryOut(steps)).toEqual(fail(code as "session/ended"));
    expect(diary).not.toContain("run");
    expect(record).toEqual([]);
    expect(isOn()).toBe(true);
  });

  it("that fails is recorded as failed", async () => {
    const { steps, record } = world({ run: async () => fail("kratos/unreachable") });
    expect(await carryOut(steps)).toEqual(fail("kratos/unreachable"));
    expect(record[0]?.outcome).toEqual({ failed: "kratos/unreachable" });
  });

  it("whose end cannot be recorded was made all the same, and an operator hears of it", async () => {
    const { steps, diary, record } = world({ conclude: async () => fail("database/unreachable") });
    expect(await carryOut(steps)).toEqual(ok(1));
    expect(diary.at(-1)).toBe("left open");
    expect(record[0]?.outcome).toBe("open");
  });

  it("that breaks leaves its entry open, because nobody knows how far it came", async () => {
    const { steps, record } = world({ run: () => Promise.reject(new Error("bug")) });
    await expect(carryOut(steps)).rejects.toThrow("bug");
    expect(record[0]?.outcome).toBe("open");
  });
});
