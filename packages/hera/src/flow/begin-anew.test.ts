import { expect, it } from "vitest";
import { beginAnew } from "./begin-anew";

const config = { url: "http://ciam.localhost:3000", hydra: { issuer: "http://localhost:3102/" } };
const app = "http://localhost:3102/oauth2/auth?client_id=portal";

const anew = (beside: Record<string, string>, how: Parameters<typeof beginAnew>[3] = {}) =>
  Object.fromEntries(
    new URL(
      beginAnew(config, "login", (name) => beside[name], how),
      config.url,
    ).searchParams,
  );

it("carries the way back, the step and the concern", () => {
  const beside = { olympus_return: app, refresh: "true", aal: "aal2", olympus_concern: "email", flow: "1", code: "2" };
  expect(anew(beside)).toEqual({ return_to: app, refresh: "true", aal: "aal2", olympus_concern: "email" });
});

it("leads nowhere that a browser may not be sent", () => {
  expect(anew({ olympus_return: "https://evil.example/" })).toEqual({});
  expect(anew({ return_to: app })).toEqual({ return_to: app });
});

it("names the flow in whose place it stands, and says when its code was spent", () => {
  expect(anew({}, { instead: "1", spent: true })).toEqual({ olympus_again: "1", olympus_spent: "1" });
});
