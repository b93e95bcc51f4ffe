import { expect, it } from "vitest";
import { allowedReturn } from "./return-to";

const config = { url: "http://ciam.localhost:3000", hydra: { issuer: "http://localhost:3102/" } };

it.each([
  "http://ciam.localhost:3000/settings",
  "http://localhost:3102/oauth2/auth?client_id=portal&redirect_uri=http%3A%2F%2F127.0.0.1%3A3200%2Fcallback",
])("goes back to %s", (address) => {
  expect(allowedReturn(config, address)).toBe(address);
});

it.each([
  "http://evil.example/",
  "//evil.example",
  "/settings",
  "javascript:alert(1)",
  "http:\\\\evil.example",
  "http://ciam.localhost:3000@evil.example/",
  "http://good@ciam.localhost:3000/",
  "http://ciam.localhost:3000.evil.example/",
  "https://ciam.localhost:3000/",
  "http://ciam.localhost:3001/",
  "http://localhost:3102/oauth2/sessions/logout",
  "http://localhost:3102/oauth2/auth/../token",
  "http://localhost:4102/oauth2/auth",
  "http%3A%2F%2Fciam.localhost:3000/",
  `http://ciam.localhost:3000/?${"x".repeat(16_001)}`,
  "",
])("ignores %s", (address) => {
  expect(allowedReturn(config, address)).toBeUndefined();
});
