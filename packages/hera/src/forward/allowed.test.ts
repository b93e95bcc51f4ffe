import { ciam, iam } from "@olympus/domain/half";
import { describe, expect, it } from "vitest";
import { forwardable } from "./allowed";

const addresses = { url: "http://ciam.localhost:3000", hydra: { issuer: "http://localhost:3102/" } };
const settings = encodeURIComponent(`${addresses.url}/settings`);

const ask = (method: string, address: string, half: typeof ciam | typeof iam = ciam) => {
  return forwardable(half, addresses, method, new URL(address, addresses.url));
};

describe("forwardable", () => {
  it.each([
    ["GET", `/self-service/login/browser?return_to=${settings}&refresh=true&aal=aal2`],
    ["POST", "/self-service/login?flow=1"],
    ["GET", "/self-service/verification?flow=1&code=123456"],
    ["POST", "/self-service/registration?flow=1"],
    ["GET", "/sessions/whoami"],
    ["GET", "/.well-known/ory/webauthn.js"],
  ])("lets %s %s through", (method, address) => {
    expect(ask(method, address)).toBe(address);
  });

  it("drops what a browser must not say", () => {
    expect(ask("GET", "/self-service/login/browser?login_challenge=abc&organization=x&aal=aal2")).toBe(
      "/self-service/login/browser?aal=aal2",
    );
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "javascript:alert(1)",
    "http://ciam.localhost:3000@evil.example/",
  ])("drops %s as the way back", (hostile) => {
    const query = new URLSearchParams({ return_to: hostile, refresh: "true" });
    expect(ask("GET", `/self-service/login/browser?${query}`)).toBe("/self-service/login/browser?refresh=true");
  });

  it.each([
    ["GET", "/admin/identities"],
    ["GET", "/self-service/login/api"],
    ["GET", "/self-service/login/flows?id=1"],
    ["GET", "/self-service/errors?id=1"],
    ["GET", "/self-service/logout?token=x"],
    ["GET", "/self-service/login/browser/"],
    ["GET", "/self-service//login/browser"],
    ["GET", "/self-service/login%2Fbrowser"],
    ["GET", "/self-service/../admin/identities"],
    ["GET", "/self-service/%2e%2e/admin/identities"],
    ["GET", "/SELF-SERVICE/login/browser"],
    ["GET", "/sessions"],
    ["DELETE", "/sessions"],
    ["POST", "/sessions/whoami"],
    ["PUT", "/self-service/login"],
    ["POST", "/self-service/login/browser"],
    ["GET", "/schemas/customer"],
    ["GET", "/health/ready"],
  ])("stops %s %s", (method, address) => {
    expect(ask(method, address)).toBeUndefined();
  });

  it("knows no registration where it is closed", () => {
    expect(ask("GET", "/self-service/registration/browser", iam)).toBeUndefined();
    expect(ask("POST", "/self-service/registration?flow=1", iam)).toBeUndefined();
  });
});
