import { describe, expect, it } from "vitest";
import { rewriteBody, rewriteLocation } from "./rewrite";

const base = "http://ciam.localhost:3000";
const own = "http://acme.ciam.localhost:3000";
const origins = { base, own };
const config = { url: base, hydra: { issuer: "http://localhost:3102/" } };
const authorization = "http://localhost:3102/oauth2/auth?client_id=portal";

const rewritten = (query: string, location: string) => {
  const request = new URL(`${own}/self-service/login/browser?${query}`);
  return rewriteLocation(config, request, location, origins);
};

describe("rewriteLocation", () => {
  it("keeps the browser on its host", () => {
    expect(rewritten("", `${base}/login?flow=1`)).toBe(`${own}/login?flow=1`);
    expect(rewritten("", base)).toBe(own);
  });

  it("leaves every other address as it is", () => {
    expect(rewritten("", authorization)).toBe(authorization);
    expect(rewritten("", `${base}.evil.example/`)).toBe(`${base}.evil.example/`);
  });

  it("carries the way back beside a new flow, if it may be gone", () => {
    const location = new URL(rewritten(`return_to=${encodeURIComponent(authorization)}`, `${base}/login?flow=1`));
    expect(location.searchParams.get("olympus_return")).toBe(authorization);
    expect(rewritten("return_to=http://evil.example", `${base}/login?flow=1`)).toBe(`${own}/login?flow=1`);
  });
});

describe("rewriteLocation of a form", () => {
  const sent = (query: string, location: string) =>
    rewriteLocation(config, new URL(`${own}/self-service/login?flow=1${query}`), base + location, origins);
  const back = `&olympus_return=${encodeURIComponent(authorization)}`;

  it("keeps the way back and the step on the form's page, and the way back on the next", () => {
    expect(sent(`${back}&refresh=true`, "/login?flow=1")).toBe(`${own}/login?flow=1${back}&refresh=true`);
    expect(sent(`${back}&refresh=true`, "/verification?flow=2")).toBe(`${own}/verification?flow=2${back}`);
    expect(sent("&olympus_return=http://evil.example", "/login?flow=1")).toBe(`${own}/login?flow=1`);
  });

  it("names the flow whose place another one took", () => {
    expect(sent("", "/login?flow=2")).toBe(`${own}/login?flow=2&olympus_again=1`);
    expect(sent("", "/")).toBe(`${own}/`);
  });
});

it("comes back to what was wanted when Kratos asks for a sign-in first", () => {
  const settings = `${own}/self-service/settings/browser?return_to=x`;
  const rewritten = rewriteLocation(config, new URL(settings), `${base}/self-service/login/browser`, origins);
  expect(rewritten).toBe(`${own}/self-service/login/browser?${new URLSearchParams({ return_to: settings })}`);
});

it.each([
  ["", ""],
  [`&olympus_return=${encodeURIComponent(base)}`, `?${new URLSearchParams({ return_to: base })}`],
])("comes back to the settings when their form was sent after a sign-out elsewhere (%s)", (sent, query) => {
  const form = new URL(`${own}/self-service/settings?flow=1${sent}`);
  const wanted = `${own}/self-service/settings/browser${query}`;
  for (const signIn of ["/self-service/login/browser", "/login"]) {
    const rewritten = rewriteLocation(config, form, base + signIn, origins);
    expect(rewritten).toBe(`${own}${signIn}?${new URLSearchParams({ return_to: wanted })}`);
  }
});

describe("rewriteBody", () => {
  const json = JSON.stringify({ ui: { action: `${base}/self-service/login?flow=1` }, return_to: base });

  it("points a flow's form at this host and touches nothing else", () => {
    expect(JSON.parse(rewriteBody(json, "application/json; charset=utf-8", origins))).toEqual({
      ui: { action: `${own}/self-service/login?flow=1` },
      return_to: base,
    });
  });

  it.each([own, base])("passes on an error's codes, and none of its prose, at %s", (host) => {
    const error = { id: "x", code: 400, status: "Bad Request" };
    const prose = { message: 'Post "http://127.0.0.1:3000/hooks/registration": dial tcp', reason: "r", debug: "d" };
    const body = JSON.stringify({ error: { ...error, ...prose } });
    expect(JSON.parse(rewriteBody(body, "application/json", { base, own: host }))).toEqual({ error });
    expect(rewriteBody(JSON.stringify({ error: prose.message }), "application/json", origins)).toBe('{"error":{}}');
  });

  it("leaves other bodies alone", () => {
    expect(rewriteBody("not json", "text/html", origins)).toBe("not json");
    expect(rewriteBody(json, "application/json", { base, own: base })).toBe(json);
  });
});
