import type { Page } from "@playwright/test";
import { ciam, iam, instance, portalUrl } from "../support/instance";

// Where things are by default, whatever ports this instance has.
const places = [
  [ciam.heraUrl, "http://ciam.localhost:3000"],
  [iam.heraUrl, "http://iam.localhost:4000"],
  [ciam.athenaUrl, "http://localhost:3001"],
  [iam.athenaUrl, "http://localhost:4001"],
  [ciam.hydraPublicUrl, "http://localhost:3102/"],
  [iam.hydraPublicUrl, "http://localhost:4102/"],
  [portalUrl, "http://localhost:3200"],
  [instance.mail.url, "http://localhost:1080"],
].map(([here = "", usual = ""]) => [new URL(here).host, new URL(usual).host] as const);

/**
 * Takes out of a page what is another one each time it is made (ids, codes, keys, countdowns, the day), and puts an example of its kind
 * in the place, so that a picture changes only when the page does. Its clocks stand still from now on.
 */
export function stillPicture(page: Page): Promise<void> {
  return page.evaluate((hosts) => {
    for (let timer = window.setInterval(() => {}, 1e6); timer > 0; timer--) window.clearInterval(timer);
    const days = ["en-GB", "de"].map((language) =>
      new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date()),
    );
    // The first of its kind on a page is always the same one, the second another.
    const met = { ids: [] as string[], hours: [] as string[] };
    const exampleOf = (kind: keyof typeof met, found: string, make: (at: number) => string) => {
      if (!met[kind].includes(found)) met[kind].push(found);
      return make(met[kind].indexOf(found) + 1);
    };
    const hour = (at: number) => `2 Mar 2026, ${String(8 + at).padStart(2, "0")}:30 UTC`;
    const uuid = (at: number) => `5f1c7e20-9d4b-4a86-8c3e-0b6d2f9a1e${String(at).padStart(2, "0")}`;
    const example = (text: string): string =>
      hosts
        .reduce((now, [here, usual]) => now.replaceAll(here, usual), text)
        .replaceAll(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, (found) => exampleOf("ids", found, uuid))
        .replaceAll(/\b\d{1,2} \w{3} \d{4}, \d\d:\d\d UTC\b/g, (found) => exampleOf("hours", found, hour))
        .replaceAll(/\b[0-9a-f]{10}\b/g, "7c41e9d05b")
        .replaceAll(/\b(?!0{6}|1{6})\d{6}\b/g, "482913")
        .replaceAll(/\b[A-Z2-7]{32}\b/g, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
        .replaceAll(/\b\d+ s\b/g, "60 s")
        .replaceAll(/\b\d+ ms\b/g, "12 ms")
        .replaceAll(/\b[1-3] minutes? ago\b/g, "just now")
        .replaceAll(/\b\d+ (minute|hour|day)s? ago\b/g, "12 minutes ago")
        .replaceAll(/^[0-9a-f]{8}$/g, "5f1c7e20")
        .replaceAll(new RegExp(days.join("|"), "g"), (found) =>
          /^\d+\. /.test(found) ? "2. März 2026" : "2 March 2026",
        );
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const now = example(node.nodeValue ?? "");
      if (now !== node.nodeValue) node.nodeValue = now;
    }
    const unused = document.querySelectorAll("#lookup_secret_codes li:not(.line-through)");
    for (const [at, code] of unused.entries()) code.textContent = `k3w${at % 10}p7x${(at * 7) % 10}`;
    for (const field of document.querySelectorAll<HTMLInputElement>('input:not([type="hidden"])')) {
      field.value = example(field.value);
    }
  }, places);
}
