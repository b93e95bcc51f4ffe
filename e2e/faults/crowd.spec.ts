import { HttpBrowser } from "@olympus/bench/http-browser";
import type { Person } from "@olympus/bench/people";
import { signInAtHera, whoami } from "../support/http";
import { expect, test } from "../support/test";
import { oneVariant } from "../support/variant";
import { openStand, submit } from "./people-at-steps";
import { isTrouble } from "./steps";

const variant = oneVariant({ ownDatabases: true });

const size = 200;
const fieldsOf = ({ email, password }: Person) => ({ identifier: email, password, method: "password" });

test("hard case 68: of two hundred who sign in at once on a cold start each is served or told when to come again", async () => {
  test.setTimeout(180_000);
  const stand = openStand(variant().half);
  const people = await Promise.all(Array.from({ length: 10 }, () => stand.person()));
  const outcomes = await Promise.all(
    Array.from({ length: size }, async (_, at) => {
      const [browser, person] = [new HttpBrowser(), people[at % people.length]];
      if (person === undefined) throw new Error("nobody");
      const page = await browser.follow(await browser.get(`${variant().half.heraUrl}/login`));
      const form = page.status === 200 && !isTrouble(page.body);
      const answer = form ? await submit(browser, page, "password", fieldsOf(person)) : page;
      const isServed = browser.cookie("ciam_session") !== undefined;
      browser.close();
      const isTold = answer.headers["retry-after"] !== undefined || isTrouble(answer.body);
      return isServed ? "served" : isTold ? "told to wait" : `answered ${answer.status}`;
    }),
  );
  const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
  expect(count("served") + count("told to wait"), [...new Set(outcomes)].join(", ")).toBe(size);
  expect(count("served")).toBeGreaterThan(0);
  expect(variant().crashes()).toBe(0);

  const [browser, person] = [stand.browser(), await stand.person()];
  await signInAtHera(browser, variant().half, person);
  expect((await whoami(browser, variant().half)).status, "afterwards").toBe(200);
  stand.close();
});
