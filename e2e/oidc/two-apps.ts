import { ciam } from "../support/instance";
import { openRelyingParty, type RelyingParty } from "../support/relying-party";
import { test as base } from "../support/test";

/** Two apps of somebody else, in the customer half. */
export const test = base.extend<{ app: RelyingParty; otherApp: RelyingParty }>({
  app: async ({ admin }, use) => {
    const app = await openRelyingParty(admin, ciam);
    await use(app);
    await app.close();
  },
  otherApp: async ({ admin }, use) => {
    const app = await openRelyingParty(admin, ciam, { client_name: "A third app" });
    await use(app);
    await app.close();
  },
});

export { expect } from "@playwright/test";
