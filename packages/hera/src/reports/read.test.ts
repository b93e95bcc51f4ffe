import { expect, it, test } from "vitest";
import { ReportBook } from "./book";
import { readViolations } from "./read";

const page = "http://ciam.localhost:3000/login?flow=6ad0-secret&identifier=ada@acme.test";
const classic = (report: Record<string, string>) =>
  readViolations("application/csp-report", JSON.stringify({ "csp-report": report }));
const modern = (...reports: unknown[]) => readViolations("application/reports+json", JSON.stringify(reports));

test.each([
  [
    "an inline script",
    { "document-uri": page, "effective-directive": "script-src-elem", "blocked-uri": "inline", "script-sample": "x" },
    { directive: "script-src-elem", blocked: "inline", path: "/login" },
  ],
  [
    "an older browser",
    {
      "document-uri": page,
      "violated-directive": "img-src 'self'",
      "blocked-uri": "https://evil.example/a?b=c@d.test",
    },
    { directive: "img-src", blocked: "https://evil.example", path: "/login" },
  ],
  [
    "a made-up address",
    { "document-uri": "http://x.test/ada@acme.test", "effective-directive": "A\nB", "blocked-uri": "\u0000" },
    { directive: "other", blocked: "other", path: "other" },
  ],
])("by report-uri: %s", (_, report, expected) => {
  expect(classic(report as Record<string, string>)).toEqual([expected]);
});

it("reads the Reporting API's way, and only violations of it", () => {
  const body = {
    documentURL: page,
    effectiveDirective: "base-uri",
    blockedURL: "https://evil.example/",
    sample: "ada",
  };
  expect(modern({ type: "csp-violation", url: page, body }, { type: "deprecation", url: page, body: {} })).toEqual([
    { directive: "base-uri", blocked: "https://evil.example", path: "/login" },
  ]);
});

it.each([
  ["no JSON", "application/csp-report", "{"],
  ["another kind of body", "application/json", "{}"],
  ["no report", "application/csp-report", "[]"],
  ["no kind at all", null, "{}"],
])("refuses %s", (_, type, text) => {
  expect(readViolations(type, text)).toBeUndefined();
});

it("takes twenty of a thousand reports at once, and names nothing of them but origin and path", () => {
  const told = modern(...Array.from({ length: 1000 }, () => ({ type: "csp-violation", url: page, body: null })));
  expect(told).toHaveLength(20);
  expect(JSON.stringify(told)).not.toMatch(/secret|ada/);
});

it("writes each violation once a minute, at most five of a directive, and counts the rest", () => {
  const book = new ReportBook();
  const violation = (path: string, directive = "img-src") => ({ directive, blocked: "inline", path });
  const many = Array.from({ length: 50 }, (_, at) => violation(`/${"a".repeat(at)}`));
  expect(book.note([violation("/login"), violation("/login")], 100_000)).toHaveLength(1);
  expect(book.note(many, 101_000)).toHaveLength(4);
  expect(book.note([violation("/login", "base-uri")], 102_000)).toHaveLength(1);
  expect(book.note([violation("/login")], 161_000)).toEqual([
    { event: "csp.blocked.more", fields: { count: 47 } },
    { event: "csp.blocked", fields: violation("/login") },
  ]);
});
