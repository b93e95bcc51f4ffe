import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "@playwright/test";
import { confided } from "../support/confided";
import { instance } from "../support/instance";

const { demoPassword, halves } = instance;
const secrets = Object.values(halves).flatMap((half) => [
  half.webhookSecret,
  half.heraSecret,
  half.athenaSecret,
  half.athenaClient.secret,
  ...Object.values(half.databaseUrls).map((url) => new URL(url).password),
]);

const nobodyMayRead = {
  "an e-mail address": /[\w.+-]+(?:@|%40)[\w-]+\.test\b/i,
  "a signed token": /eyJ[\w-]{20,}\.eyJ/,
  "a Hydra token or code": /ory_(?:rt|at|ac)_[\w-]{10,}/,
  "a challenge or code in an address":
    /[?&](?:code|login_challenge|consent_challenge|logout_challenge|id_token_hint)=[^&\s"]{6,}/,
  "a cookie": /\b(?:ciam|iam|portal)_\w+=[^;\s"]{10,}|\bcsrf_token(?:_\w+)?["=:]+\s*"?[\w+/-]{20,}/,
  "a header that opens something": /\b(?:bearer|basic) [\w+/.=-]{16,}/i,
  "a code, beside its name": /\b(?:\w*code|lookup_secret|token)["']?\s*[=:]\s*["']?\d{6}\b/i,
  "an authenticator app's key": /otpauth:|\b[A-Z2-7]{32}\b/,
  "a secret of the installation": new RegExp([demoPassword, ...secrets].map(escapePattern).join("|")),
};

const isCode = (secret: string) => /^\d{6}$/.test(secret);

/** Passwords, codes of mails, keys and backup codes of authenticator apps, passkeys: whatever the journeys had to do with. */
function confidedIn(line: string, secrets: readonly string[]): boolean {
  const codes: readonly string[] = line.match(/(?<![\w.:-])\d{6}(?![\w:-])/g) ?? [];
  return secrets.some((secret) => (isCode(secret) ? codes.includes(secret) : line.includes(secret)));
}

function expectSilent(logFile: string): void {
  const lines = readFileSync(logFile, "utf8").split("\n");
  for (const [what, pattern] of Object.entries(nobodyMayRead)) {
    expect(
      lines.filter((line) => pattern.test(line)),
      what,
    ).toEqual([]);
  }
  const secrets = confided();
  expect(
    lines.filter((line) => confidedIn(line, secrets)),
    "what a journey knew",
  ).toEqual([]);
}

// Runs when all journeys are over: what they left in the logs is what an operator's log store would hold.
for (const { service, logFile } of instance.processes) {
  test(`the log of ${service} holds nothing that opens or names anything`, () => expectSilent(logFile));
}

test("nor do the logs of halves that ran beside them, disturbed and set otherwise", () => {
  const folders = new Set(instance.processes.map(({ logFile }) => dirname(logFile)));
  for (const folder of folders) {
    for (const file of readdirSync(folder).filter((name) => name.startsWith("variant-")))
      expectSilent(join(folder, file));
  }
});

test("there was something to be found", () => {
  const secrets = confided();
  expect(secrets.filter(isCode).length, "codes of mails").toBeGreaterThan(0);
  expect(secrets.filter((secret) => /^[A-Z2-7]{32}$/.test(secret)).length, "authenticator apps").toBeGreaterThan(0);
  expect(confidedIn('{"event":"mail","said":"482913"}', ["482913"])).toBe(true);
  expect(confidedIn('{"at":"2026-11-25T10:26:46.482913Z","took":"1.482913s"}', ["482913"])).toBe(false);
  expect(confidedIn("somebody typed first-1234", ["first-1234"])).toBe(true);
});

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
