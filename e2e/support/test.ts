import { HttpBrowser } from "@olympus/bench/http-browser";
import { createCustomer, deletePerson, type Person } from "@olympus/bench/people";
import { test as base, type Page } from "@playwright/test";
import { confide } from "./confided";
import { ciam, iam } from "./instance";
import { createEmployee, type Newcomer, newcomer, removePerson } from "./people";
import { signsInAtThePortal } from "./portal";

type Fixtures = {
  /** Reaches the admin APIs, as an operator does. */
  admin: HttpBrowser;
  /** A browser without a screen, empty at the start. */
  http: HttpBrowser;
  /** Somebody without an account; one that the test makes is removed afterwards. */
  newcomer: Newcomer;
  /** A customer with a verified address. */
  customer: Person;
  /** The portal in a browser of the customer's own, where they are signed in. */
  portal: Page;
  owner: Person;
  support: Person;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  admin: async ({}, use) => {
    const admin = new HttpBrowser();
    await use(admin);
    admin.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  http: async ({}, use) => {
    const http = new HttpBrowser();
    await use(http);
    http.close();
  },
  newcomer: async ({ admin }, use) => {
    const person = newcomer();
    confide(person.password);
    await use(person);
    await removePerson(admin, ciam, person.email);
  },
  customer: async ({ admin }, use) => {
    const person = await createCustomer(admin, ciam);
    confide(person.password);
    await use(person);
    await deletePerson(admin, ciam, person);
  },
  portal: async ({ browser, customer }, use) => {
    const portal = await browser.newPage();
    await signsInAtThePortal(portal, customer);
    await use(portal);
    await portal.close();
  },
  owner: async ({ admin }, use) => {
    const person = await createEmployee(admin, "owner");
    confide(person.password);
    await use(person);
    await deletePerson(admin, iam, person);
  },
  support: async ({ admin }, use) => {
    const person = await createEmployee(admin, "support");
    confide(person.password);
    await use(person);
    await deletePerson(admin, iam, person);
  },
});

export { expect } from "@playwright/test";
