import { HttpBrowser } from "@olympus/bench/http-browser";
import { startVariant, type Variant } from "@olympus/stack/variant/variant";
import { test as base } from "@playwright/test";
import { type Cast, type Names, openCast, variantDifference } from "./cast";

type OfTest = { names: Names; cast: Cast };
type OfWorker = { variantOnce: () => Promise<Variant> };

/** The fixtures that a walk to a state needs. A variant is started when the first walk asks for it, and lives as long as the worker. */
export const test = base.extend<OfTest, OfWorker>({
  variantOnce: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      let variant: Promise<Variant> | undefined;
      await use(() => {
        variant ??= startVariant("ciam", variantDifference);
        return variant;
      });
      await (await variant)?.end();
    },
    { scope: "worker", timeout: 300_000 },
  ],
  names: [{}, { option: true }],
  cast: async ({ names, variantOnce }, use) => {
    const admin = new HttpBrowser();
    const { cast, close } = openCast(admin, variantOnce, names);
    await use(cast);
    await close();
    admin.close();
  },
});

export { expect } from "@playwright/test";
