import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";

describe("contentSecurityPolicy", () => {
  const policy = (development = false) => contentSecurityPolicy({ nonce: "n0nce", development });

  it("allows no script and no style but this page's own", () => {
    expect(policy()).toContain("script-src 'self' 'nonce-n0nce' 'strict-dynamic';");
    expect(policy()).toContain("style-src 'self' 'nonce-n0nce';");
    expect(policy()).not.toMatch(/unsafe|https?:/);
  });

  it("keeps every form here and says where violations are told", () => {
    expect(policy()).toContain("form-action 'self';");
    expect(policy()).toContain("report-uri /reports; report-to reports");
    expect(securityHeaders("http://ciam.localhost:3000")["reporting-endpoints"]).toBe('reports="/reports"');
  });

  it("loosens for hot reload alone", () => {
    expect(policy(true)).toContain("'unsafe-eval'");
  });
});

it("insists on https once there is https", () => {
  expect(securityHeaders("https://login.example.com")).toHaveProperty("strict-transport-security");
  expect(securityHeaders("http://ciam.localhost:3000")).not.toHaveProperty("strict-transport-security");
});
