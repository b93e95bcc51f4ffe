import { HttpBrowser } from "@olympus/bench/http-browser";
import type { GateName } from "@olympus/stack/variant/gates";
import type { Variant } from "@olympus/stack/variant/variant";
import { expect, test } from "@playwright/test";
import { type Disturbance, disturbancesOf } from "./disturbances";
import { complaintsOf, type Taken, undone } from "./honest";
import { oneStand } from "./one-stand";
import type { Mode, Stand } from "./people-at-steps";
import { onceOnly, pages, type Step, type Try } from "./steps";

type Ready = { readonly step: Step; readonly attempt: Try };

/** Tests that disturb these parts one after the other, all steps side by side, on one variant. */
export function disturb(parts: Readonly<Partial<Record<GateName, string>>>): void {
  const here = oneStand();
  let opened: readonly Ready[] = [];
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    opened = await prepare(here().stand, pages);
  });

  for (const [part, name] of Object.entries(parts) as [GateName, string][]) {
    test(`hard case 65: ${name} is away, slow or somebody else, and every step says so in time or goes on`, async () => {
      test.setTimeout(180_000);
      const { variant, stand } = here();
      const all = [...opened, ...(await prepare(stand, onceOnly))];
      const hit = all.filter(({ step }) => step.needs.includes(part) || step.mayNeed?.includes(part));
      for (const disturbance of disturbancesOf(part)) {
        // Of the others once is enough: to them the first one is no different.
        const met = disturbance.fault.is === "stopped" ? all : hit;
        await test.step(disturbance.name, () => round(variant, part, disturbance, met));
      }
      await test.step("well again", () => onceMore(hit));
      expect(variant.crashes(), "programs that ended by themselves").toBe(0);
    });
  }
}

const prepare = (stand: Stand, steps: readonly Step[]): Promise<Ready[]> =>
  aFewAtATime(steps, async (step) => {
    try {
      return { step, attempt: await step.prepare(stand) };
    } catch (cause) {
      throw new Error(`Nobody came as far as ${step.name}`, { cause });
    }
  });

/** Of what goes through each costs the machine its share; two processors do not do everything at once in time. */
async function aFewAtATime<In, Out>(all: readonly In[], run: (one: In) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = [];
  for (let at = 0; at < all.length; at += 4) done.push(...(await Promise.all(all.slice(at, at + 4).map(run))));
  return done;
}

async function round(
  variant: Variant,
  part: GateName,
  { fault, takes }: Disturbance,
  people: readonly Ready[],
): Promise<void> {
  const met = people.filter(({ step }) => takes !== "pages" || step.is === "page");
  await variant.gates[part].fail(fault);
  const pulse = feelPulse(variant);
  const isHit = ({ step }: Ready) => step.needs.includes(part);
  const stopped = await Promise.all(
    met.filter(isHit).flatMap(({ step, attempt }) => modesOf(step).map((mode) => take(step, attempt, mode))),
  );
  const passed = await aFewAtATime(
    met.filter((one) => !isHit(one)),
    ({ step, attempt }) => take(step, attempt, "plain"),
  );
  const slowestMs = await pulse();
  await variant.heal();
  expect.soft(complaintsOf([...stopped, ...passed], { part, slowestMs, log: variant.heraLog() })).toEqual([]);
  await expect.poll(() => isReady(variant), { message: "ready again", timeout: 30_000 }).toBe(true);
}

const modesOf = ({ is }: Step): readonly Mode[] => (is === "form" ? ["plain", "in place"] : ["plain"]);

async function take(step: Step, attempt: Try, mode: Mode): Promise<Taken> {
  const beganMs = performance.now();
  const answer = await attempt.act(mode);
  return { step, attempt, mode, answer, tookMs: performance.now() - beganMs };
}

const address = ({ half }: Variant, path: string) => `http://127.0.0.1:${new URL(half.heraUrl).port}${path}`;
const isReady = async (variant: Variant) => (await fetch(address(variant, "/health/ready"))).ok;

/** How long this Hera takes for a page that needs nobody, at worst: so much is the machine's, not the answer's. */
function feelPulse(variant: Variant): () => Promise<number> {
  const nobody = new HttpBrowser();
  let isOver = false;
  let slowestMs = 0;
  const beating = (async () => {
    while (!isOver) {
      const beganMs = performance.now();
      await nobody.get(`${variant.half.heraUrl}/signed-out`);
      slowestMs = Math.max(slowestMs, performance.now() - beganMs);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  return async () => {
    isOver = true;
    await beating;
    nobody.close();
    return slowestMs;
  };
}

/** The same form, the same link. */
async function onceMore(people: readonly Ready[]): Promise<void> {
  const taken = await aFewAtATime(people, ({ step, attempt }) => take(step, attempt, "plain"));
  expect.soft(taken.flatMap((one) => undone(one) ?? [])).toEqual([]);
}
