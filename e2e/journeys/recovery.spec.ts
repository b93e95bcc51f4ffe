import { randomUUID } from "node:crypto";
import {
  allowsTheApp,
  asksForRecovery,
  choosesNewPassword,
  confirmsFilledInCode,
  entersRecoveryCode,
  wantsRecoveryMail,
} from "../support/hera";
import { ciam } from "../support/instance";
import { mailTo, otherThan } from "../support/mail";
import { onlyNewPasswordOpens, seesClaims, startsSignInAtThePortal } from "../support/portal";
import { expect, test } from "../support/test";

test("a customer recovers the password with the mail's code and arrives at the portal", async ({ page, customer }) => {
  const changed = { ...customer, password: `second-${randomUUID()}` };
  await startsSignInAtThePortal(page);
  await asksForRecovery(page, customer.email);
  await entersRecoveryCode(page, (await mailTo(customer.email)).code);
  await choosesNewPassword(page, "short"); // refused: still the one thing to do
  await expect(page.getByRole("button", { name: "Save" })).toHaveCount(1);
  await choosesNewPassword(page, changed.password);
  await allowsTheApp(page);
  await seesClaims(page, customer);

  await onlyNewPasswordOpens(page, customer, changed.password);
});

test("hard case 8: opening the recovery mail's link fills in the code and does not use it up", async ({
  page,
  http,
  customer,
}) => {
  await page.goto(`${ciam.heraUrl}/login`);
  await asksForRecovery(page, customer.email);
  const link = (await mailTo(customer.email)).links.find((address) => address.includes("/recovery"));
  expect(link, "the mail has a link to Hera's recovery page").toContain(`${ciam.heraUrl}/recovery?`);
  await http.follow(await http.get(link ?? "")); // a scanner follows it first
  await page.goto(link ?? "");
  await confirmsFilledInCode(page);
  await choosesNewPassword(page, `second-${randomUUID()}`);
  await page.goto(ciam.heraUrl);
  await expect(page.getByRole("heading", { name: "You are signed in" })).toBeVisible();
});

test("a recovery code that was tried too often says so, and a new one works", async ({ page, customer }) => {
  await page.goto(`${ciam.heraUrl}/login`);
  await asksForRecovery(page, customer.email);
  const { code } = await mailTo(customer.email);
  const wrong = otherThan(code);
  for (const _ of "12345") {
    await entersRecoveryCode(page, wrong);
    await expect(page.getByText("This code is not right, or was used already.")).toBeVisible();
  }
  await entersRecoveryCode(page, wrong);
  await expect(page.getByText("This code no longer works. Ask for a new one.")).toBeVisible();
  await wantsRecoveryMail(page, customer.email);
  await entersRecoveryCode(page, (await mailTo(customer.email, 2)).code);
  await choosesNewPassword(page, `second-${randomUUID()}`);
});
