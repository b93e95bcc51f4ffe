import { ciam, iam } from "@olympus/domain/half";
import { describe, expect, it } from "vitest";
import { forwardable } from "./allowed";

const ask = (method: string, address: string, half: typeof ciam | typeof iam = ciam) => {
  const { pathname, searchParams } = new URL(address, "http://ciam.localhost:3000");
  return forwardable(half, method, pathname, searchParams);
};

describe("forwardable", () => {
  it.each([
    ["GET", "/self-service/login/browser?return_to=x&refresh=true&aal=aal2"],
    ["POST", "/self-service/login?flow=1"],
    ["GET", "/self-service/verification?flow=1&code=123456"],
    ["POST", "/self-service/registration?flow=1"],
    ["GET", "/sessions/whoami"],
    ["GET", "/.well-known/ory/webauthn.js"],
  ])("lets %s %s through", (method, address) => {
    expect(ask(method, address)).toBe(address);
  });

  it("drops what a browser must not say", () => {
    expect(ask("GET", "/self-service/login/browser?login_challenge=abc&organization=x&return_to=y")).toBe(
      "/self-service/login/browser?return_to=y",
    );
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
