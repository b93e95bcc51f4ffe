import { findForm } from "@olympus/bench/forms";
import { HttpBrowser } from "@olympus/bench/http-browser";
import { opensAccount, seesHeading, seesSaved } from "../support/account";
import { allowsTheApp, fillsInSignIn, seesConsent } from "../support/hera";
import { refreshAt, signInAtHera, tokensFor } from "../support/http";
import { ciam, iam, portalClient, portalUrl } from "../support/instance";
import { refreshesAtThePortal, seesClaims, seesSignedOutPortal, signsInAtThePortal } from "../support/portal";
import { expect, test } from "../support/test";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("home says who I am, which apps use my account and where I am signed in", async ({ page, customer }) => {
      await signsInAtThePortal(page, customer);
      await page.goto(ciam.heraUrl);
      await expect(page.getByText(customer.name)).toBeVisible();
      await page.getByRole("link", { name: /^Apps Portal$/ }).click();
      await expect(page.getByRole("heading", { name: "Portal" })).toBeVisible();
      await expect(page.getByText("See your e-mail address")).toBeVisible();
      await page.getByRole("link", { name: "Back" }).click();
      await page.getByRole("link", { name: /^Devices Only this one$/ }).click();
      await expect(page.getByRole("heading", { name: "Chrome on Linux" })).toBeVisible();
      await expect(page.getByText("This device", { exact: true })).toBeVisible();
    });

    test("an app that I withdraw from is cut off, and has to ask again", async ({ page, context, customer }) => {
      await signsInAtThePortal(page, customer);
      const hera = await context.newPage();
      await hera.goto(`${ciam.heraUrl}/apps`);
      await hera.getByRole("button", { name: "Withdraw what Portal may do" }).click();
      await expect(hera.getByText("Withdrawn.")).toBeVisible();
      await expect(hera.getByText("No app uses this account yet.")).toBeVisible();
      await refreshesAtThePortal(page);
      await expect(page.getByText("You have fresh tokens.")).toBeHidden();
      await page.goto(new URL("/sign-in", portalUrl).href);
      await seesConsent(page);
      await allowsTheApp(page);
      await seesClaims(page, customer);
    });

    test("hard case 83: a device signed out from another one is signed out, and its app is told", async ({
      page,
      browser,
      customer,
    }) => {
      const phoneContext = await browser.newContext({ userAgent: "Mozilla/5.0 (iPhone) Version/19.0 Safari/604.1" });
      const phone = await phoneContext.newPage();
      await signsInAtThePortal(phone, customer);
      await opensAccount(page, ciam, customer);
      await page.getByRole("link", { name: /^Devices This one and one more$/ }).click();
      await page.getByRole("button", { name: "Sign out Safari on iPhone" }).click();
      await expect(page.getByText("Apps opened there are signed out too.")).toBeVisible();
      await expect(page.getByRole("heading", { name: "Safari on iPhone" })).toBeHidden();
      await refreshesAtThePortal(phone);
      await seesSignedOutPortal(phone);
      await phone.goto(ciam.heraUrl);
      await seesHeading(phone, /^Sign in to /);
      await phoneContext.close();
    });

    test("signing out everywhere ends this device, the others and every app", async ({ page, browser, customer }) => {
      const otherContext = await browser.newContext();
      const other = await otherContext.newPage();
      await signsInAtThePortal(other, customer);
      await opensAccount(page, ciam, customer);
      await page.getByRole("link", { name: "Sign out everywhere" }).click();
      await page.getByRole("button", { name: "Sign out everywhere" }).click();
      await seesHeading(page, "You are signed out");
      await page.goto(`${ciam.heraUrl}/sessions`);
      await seesHeading(page, /^Sign in to /);
      await refreshesAtThePortal(other);
      await seesSignedOutPortal(other);
      await otherContext.close();
    });

    test("all other devices can be signed out while this one stays", async ({ page, http, customer }) => {
      await signInAtHera(http, ciam, customer);
      await opensAccount(page, ciam, customer);
      await page.goto(`${ciam.heraUrl}/sessions`);
      await page.getByRole("button", { name: "Sign out all other devices" }).click();
      await expect(page.getByText("You are signed in on no other device.")).toBeVisible();
      expect((await http.get(`${ciam.heraUrl}/sessions`)).location?.pathname).toContain("/login");
    });

    test("hard case 10: signed out elsewhere meanwhile, a press leads to sign-in and back to the page", async ({
      page,
      admin,
      customer,
    }) => {
      await opensAccount(page, ciam, customer);
      await page.goto(`${ciam.heraUrl}/sessions`);
      await seesHeading(page, "Your devices");
      await admin.send("DELETE", new URL(`${ciam.kratosAdminUrl}/admin/identities/${customer.id}/sessions`));
      await page.getByRole("button", { name: "Sign out everywhere" }).click();
      await fillsInSignIn(page, customer);
      await seesHeading(page, "Your devices");
    });
  });
}

test("the account works by keyboard alone, and the focus is always seen", async ({ page, customer }) => {
  await opensAccount(page, ciam, customer);
  const reaches = async (name: string | RegExp, role: "link" | "button" | "textbox" = "link") => {
    const target = page.getByRole(role, { name });
    await expect(async () => {
      await page.keyboard.press("Tab");
      await expect(target).toBeFocused({ timeout: 1 });
    }).toPass({ intervals: [1], timeout: 20_000 });
    const { width, style } = await target.evaluate((element) => {
      const { outlineWidth, outlineStyle } = getComputedStyle(element);
      return { width: outlineWidth, style: outlineStyle };
    });
    expect(`${width} ${style}`).toBe("2px solid");
  };
  await reaches(/^Account settings/);
  await page.keyboard.press("Enter");
  await seesHeading(page, "Your account");
  await reaches(/^Profile/);
  await page.keyboard.press("Enter");
  await seesHeading(page, "Profile");
  await reaches(/^Name/, "textbox");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Casey by keys");
  await page.keyboard.press("Enter");
  await seesSaved(page);
  await reaches("Back to your account");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Profile Casey by keys" })).toBeVisible();
});

test("employees see their account and that the consoles belong to us", async ({ page, owner }) => {
  await page.goto(iam.athenaUrl);
  await fillsInSignIn(page, owner);
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
  await page.goto(`${iam.heraUrl}/apps`);
  await expect(page.getByText(/^It belongs to .+ and does not have to ask\.$/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Withdraw/ })).toHaveCount(0);
});

test("hard case 11: withdrawing ends the refresh token at once, and sent three times it is done once", async ({
  http,
  customer,
}) => {
  const tokens = await tokensFor(http, portalClient, customer);
  const form = findForm((await http.get(`${ciam.heraUrl}/apps`)).body, "client");
  const withdraw = () => http.post(new URL(form.action, ciam.heraUrl), { ...form.fields, client: "portal" });
  for (const answer of await Promise.all([withdraw(), withdraw(), withdraw()])) {
    expect(answer.status).toBe(303);
    expect(answer.location?.href).toBe(`${ciam.heraUrl}/apps?done=withdrawn`);
  }
  const refreshed = await refreshAt(http, portalClient, tokens.refresh_token);
  expect(refreshed.status).toBe(400);
  expect(refreshed.body).toContain("invalid_grant");
});

test("a session that is over is done already, and another person's cannot be ended", async ({
  http,
  customer,
  admin,
}) => {
  const other = new HttpBrowser();
  await signInAtHera(other, ciam, customer);
  await signInAtHera(http, ciam, customer);
  const form = findForm((await http.get(`${ciam.heraUrl}/sessions`)).body, "end");
  const end = (id: string) => http.post(new URL(form.action, ciam.heraUrl), { ...form.fields, end: id });
  for (const id of ["11111111-1111-4111-8111-111111111111", "11111111-1111-4111-8111-111111111111"]) {
    expect((await end(id)).location?.href).toBe(`${ciam.heraUrl}/sessions?done=ended`);
  }
  const { body } = await admin.get(`${ciam.kratosAdminUrl}/admin/identities/${customer.id}/sessions?active=true`);
  expect(JSON.parse(body) as unknown[]).toHaveLength(2);
  expect((await end("not an id")).location?.pathname).toBe("/error");
  other.close();
});

test("hard cases 4 and 27: a form of another session, without a token or from another site changes nothing", async ({
  http,
  customer,
}) => {
  const other = new HttpBrowser();
  await signInAtHera(other, ciam, customer);
  await signInAtHera(http, ciam, customer);
  for (const [path, field, value] of [
    ["/apps/withdraw", "client", "portal"],
    ["/sessions/end", "end", "everywhere"],
  ] as const) {
    const page = await other.get(`${ciam.heraUrl}${path.slice(0, path.lastIndexOf("/"))}`);
    const foreign = /name="token" value="([^"]+)"/.exec(page.body)?.[1] ?? "none";
    for (const token of ["", "invented.token", foreign]) {
      const answer = await http.post(`${ciam.heraUrl}${path}`, { [field]: value, token });
      expect(answer.location?.searchParams.get("failure"), path).toMatch(/^(form\/forged|input\/invalid)$/);
    }
    const own = findForm((await http.get(`${ciam.heraUrl}/sessions`)).body, "end").fields;
    const headers = { origin: "https://evil.example" };
    const crossSite = await http.post(`${ciam.heraUrl}${path}`, { ...own, [field]: value }, { headers });
    expect(crossSite.location?.searchParams.get("failure")).toBe("form/forged");
  }
  expect((await http.get(`${ciam.heraUrl}/sessions`)).status).toBe(200);
  other.close();
});

test("hard case 15: somebody who is disabled while signed in is signed out at the next request", async ({
  http,
  admin,
  customer,
}) => {
  await signInAtHera(http, ciam, customer);
  expect((await http.get(`${ciam.heraUrl}/sessions`)).status).toBe(200);
  await admin.json("PATCH", `${ciam.kratosAdminUrl}/admin/identities/${customer.id}`, [
    { op: "replace", path: "/state", value: "inactive" },
  ]);
  for (const path of ["/", "/apps", "/sessions", "/settings", "/settings/email"]) {
    const answer = await http.get(`${ciam.heraUrl}${path}`);
    expect(answer.location?.pathname, path).toMatch(/login/);
    expect(answer.body).not.toContain(customer.email);
  }
});

test("hard case 73: who signs in after somebody else sees their own account only", async ({
  http,
  customer,
  admin,
}) => {
  await signInAtHera(http, ciam, customer);
  const out = findForm((await http.get(ciam.heraUrl)).body, "answer");
  await http.follow(await http.post(new URL(out.action, ciam.heraUrl), { ...out.fields, answer: "sign-out" }));
  const before = http.cookie("ciam_session");
  expect(before ?? "").toBe("");
  await signInAtHera(http, ciam, customer);
  const { body } = await admin.get(`${ciam.kratosAdminUrl}/admin/identities/${customer.id}/sessions`);
  const ids = (JSON.parse(body) as { id: string }[]).map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
});
