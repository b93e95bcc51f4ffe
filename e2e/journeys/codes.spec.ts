import type { Page } from "@playwright/test";
import { seesHeading } from "../support/account";
import { codesExpire } from "../support/expire";
import {
  allowsTheApp,
  choosesNewPassword,
  fillsInSignUp,
  sendsCode,
  wantsCode,
  wantsRecoveryMail,
} from "../support/hera";
import { ciam } from "../support/instance";
import { mailTo, otherThan } from "../support/mail";
import { seesClaims, startsSignInAtThePortal } from "../support/portal";
import { expect, test } from "../support/test";

const complaint = (page: Page) => page.getByRole("main").getByRole("alert").filter({ hasText: /\S/ });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("hard case 6: a sign-in code that is wrong says how often one may try, one that is too old leads to a new one", async ({
      page,
      customer,
    }) => {
      await startsSignInAtThePortal(page);
      await wantsCode(page, customer.email);
      await seesHeading(page, "Check your mail");
      const { code } = await mailTo(customer.email);
      await sendsCode(page, otherThan(code));
      await expect(complaint(page)).toContainText("This code is not right");
      await expect(page.getByText("You can try 4 more times.")).toBeVisible();
      await codesExpire(ciam, page);
      await sendsCode(page, code);
      await expect(complaint(page)).toBeVisible();
      await expect(page.locator('input[name="identifier"]')).toHaveValue(customer.email);
      await wantsCode(page, customer.email);
      await sendsCode(page, (await mailTo(customer.email, 2)).code);
      await allowsTheApp(page);
      await seesClaims(page, customer);
    });

    test("hard case 6: a recovery code that is too old or was used leads to a new one with the address kept", async ({
      page,
      customer,
    }) => {
      await startsSignInAtThePortal(page);
      await page.getByRole("link", { name: "Forgot your password?" }).click();
      await wantsRecoveryMail(page, customer.email);
      const { code } = await mailTo(customer.email);
      await codesExpire(ciam, page);
      await sendsCode(page, code);
      await expect(complaint(page)).toBeVisible();
      // The newer Kratos stays where it is, and calls the code wrong.
      const otherAddress = page.getByRole("link", { name: "Use another address" });
      if (await otherAddress.isVisible()) await otherAddress.click();
      await wantsRecoveryMail(page, customer.email);
      await sendsCode(page, (await mailTo(customer.email, 2)).code);
      await choosesNewPassword(page, `second-${customer.password}`);
      await allowsTheApp(page);
      await seesClaims(page, customer);
    });

    test("hard case 6: a confirmation code that is too old or was replaced leads to a new one", async ({
      page,
      newcomer,
    }) => {
      await startsSignInAtThePortal(page);
      await page.getByRole("link", { name: "Create an account" }).click();
      await fillsInSignUp(page, newcomer);
      await seesHeading(page, "Confirm your e-mail address");
      const { code } = await mailTo(newcomer.email);
      await codesExpire(ciam, page);
      await sendsCode(page, code);
      await expect(complaint(page)).toBeVisible();
      await expect(page.locator('input[name="email"]')).toHaveValue(newcomer.email);
      await page.locator('button[name="method"][value="code"]').click();
      await mailTo(newcomer.email, 2);
      await sendsCode(page, otherThan(code));
      await expect(complaint(page)).toContainText("This code is not right");
      await sendsCode(page, (await mailTo(newcomer.email, 2)).code);
      await page.getByRole("link", { name: "Continue" }).click();
      await allowsTheApp(page);
      await seesClaims(page, newcomer);
    });
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("hard case 6: without scripts a code is sent again at once, and the newest one counts", async ({
    page,
    customer,
  }) => {
    await page.goto(`${ciam.heraUrl}/login`);
    await wantsCode(page, customer.email);
    const first = await mailTo(customer.email);
    await page.getByRole("button", { name: "Send a new code" }).click();
    const second = await mailTo(customer.email, 2);
    if (first.code !== second.code) {
      await sendsCode(page, first.code);
      await expect(complaint(page)).toBeVisible();
    }
    await sendsCode(page, second.code);
    await seesHeading(page, "You are signed in");
  });
});
