import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";

const secure = "https://login.example.com";
const insecure = "http://ciam.localhost:3000";

describe("contentSecurityPolicy", () => {
  const policy = ({ development = false, url = insecure } = {}) =>
    contentSecurityPolicy({ url, nonce: "n0nce", development });

  it("allows no script and no style but this page's own", () => {
    expect(policy()).toContain("script-src 'self' 'nonce-n0nce' 'strict-dynamic';");
    expect(policy()).toContain("style-src 'self' 'nonce-n0nce';");
    expect(policy()).not.toMatch(/unsafe|https?:/);
  });

  it("keeps every form here and says where violations are told", () => {
    expect(policy()).toContain("form-action 'self';");
    expect(policy()).toMatch(/report-uri \/reports$/);
    expect(policy({ url: secure })).toMatch(/report-uri \/reports; report-to reports$/);
  });

  it("loosens for hot reload alone", () => {
    expect(policy({ development: true })).toContain("'unsafe-eval'");
  });
});

it("insists on https, and names where to report to, once there is https", () => {
  expect(securityHeaders(secure)).toMatchObject({ "reporting-endpoints": 'reports="/reports"' });
  expect(securityHeaders(secure)).toHaveProperty("strict-transport-security");
  expect(securityHeaders(insecure)).not.toHaveProperty("strict-transport-security");
  expect(securityHeaders(insecure)).not.toHaveProperty("reporting-endpoints");
});
