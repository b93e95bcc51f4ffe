import { describe, expect, it } from "vitest";
import { hostKind } from "./host";

describe("hard case 34: which hosts are ours in development", () => {
  it.each([
    ["ciam.localhost:3000", "base"],
    ["CIAM.localhost:3000", "base"],
    ["localhost:3000", "alias"],
    ["localhost:4000", "unknown"],
    ["ciam.localhost", "unknown"],
    ["ciam.localhost:4000", "unknown"],
    ["iam.localhost:3000", "unknown"],
    ["acme.ciam.localhost:3000", "unknown"],
    ["ciam.localhost.:3000", "unknown"],
    ["ciam.localhost:3000.evil.example", "unknown"],
    ["evil.example", "unknown"],
    ["[::1]:3000", "unknown"],
    ["", "unknown"],
    [`${"a".repeat(300)}.ciam.localhost:3000`, "unknown"],
  ])("%s", (host, expected) => {
    expect(hostKind("http://ciam.localhost:3000", host)).toBe(expected);
  });
});

it("has no alias on a real domain", () => {
  expect(hostKind("https://login.example.com", "login.example.com")).toBe("base");
  expect(hostKind("https://login.example.com", "localhost")).toBe("unknown");
});
