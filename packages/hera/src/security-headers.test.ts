import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";

describe("contentSecurityPolicy", () => {
  const policy = (path: string, development = false) => contentSecurityPolicy({ path, nonce: "n0nce", development });

  it("allows no script and no style but this page's own", () => {
    expect(policy("/login")).toContain("script-src 'self' 'nonce-n0nce' 'strict-dynamic';");
    expect(policy("/login")).toContain("style-src 'self' 'nonce-n0nce';");
    expect(policy("/login")).not.toMatch(/unsafe|https?:\/\//);
  });

  it("lets a form leave only where it ends at an app's address", () => {
    expect(policy("/login")).not.toContain("form-action");
    expect(policy("/consent")).not.toContain("form-action");
    expect(policy("/error")).toContain("form-action 'self'");
  });

  it("loosens for hot reload alone", () => {
    expect(policy("/login", true)).toContain("'unsafe-eval'");
  });
});

it("insists on https once there is https", () => {
  expect(securityHeaders("https://login.example.com")).toHaveProperty("strict-transport-security");
  expect(securityHeaders("http://ciam.localhost:3000")).not.toHaveProperty("strict-transport-security");
});
