import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
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
  "a session cookie": /(?:ciam|iam)_(?:session|hydra_session|athena_session)=[^;\s"]{10,}/,
  "a secret of the installation": new RegExp([demoPassword, ...secrets].map(escapePattern).join("|")),
};

// Runs when all journeys are over: what they left in the logs is what an operator's log store would hold.
for (const { service, logFile } of instance.processes) {
  test(`the log of ${service} holds nothing that opens or names anything`, () => {
    const lines = readFileSync(logFile, "utf8").split("\n");
    for (const [what, pattern] of Object.entries(nobodyMayRead)) {
      expect(
        lines.filter((line) => pattern.test(line)),
        what,
      ).toEqual([]);
    }
  });
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
