import { ciam, iam } from "@olympus/domain/half";
import { describe, expect, it } from "vitest";
import type { Demands } from "./decide";
import { markerName } from "./marker";
import { formFor, renewed } from "./restart";

const secret = "a secret of this half, long enough";
const now = new Date("2026-01-01T12:00:00Z");
const authorization = (query = "") =>
  new URL(`http://localhost:3102/oauth2/auth?client_id=portal&state=abcdefgh${query}`);
const demands = (prompt: string[] = [], maxAgeSeconds?: number): Demands => ({
  prompt,
  maxAgeSeconds,
  acrValues: [],
  hintSubject: undefined,
  marker: undefined,
});

function form(half: typeof ciam | typeof iam, request: URL, wanted: Demands, step?: "refresh" | "aal2") {
  const [path, query] = formFor(half, secret, request, { demands: wanted, step, afterMs: 0, now }).split("?");
  const parameters = new URLSearchParams(query);
  return { path, parameters, back: new URL(parameters.get("return_to") ?? "") };
}

describe("formFor", () => {
  it("returns to the authorization request as it was", () => {
    const { path, back } = form(ciam, authorization(), demands());
    expect(path).toBe("/self-service/login/browser");
    expect(back.href).toBe(authorization().href);
  });

  it("keeps a demand in the request and marks it as asked", () => {
    const { back, parameters } = form(ciam, authorization("&prompt=login"), demands(["login"]), "refresh");
    expect(back.searchParams.get("prompt")).toBe("login");
    expect(back.searchParams.has(markerName)).toBe(true);
    expect(parameters.get("refresh")).toBe("true");
  });

  it("opens the sign-up form once where people may sign up", () => {
    const asked = authorization("&prompt=registration");
    expect(form(ciam, asked, demands(["registration"])).path).toBe("/self-service/registration/browser");
    expect(form(ciam, asked, demands(["registration"])).back.searchParams.has("prompt")).toBe(false);
    expect(form(iam, asked, demands(["registration"])).path).toBe("/self-service/login/browser");
  });

  it("asks for the second factor alone", () => {
    expect(form(iam, authorization(), demands(), "aal2").parameters.get("aal")).toBe("aal2");
  });
});

describe("renewed", () => {
  it("asks Hydra for a new session and says that it was us", () => {
    const again = new URL(renewed(secret, authorization("&prompt=consent")));
    expect(again.searchParams.get("prompt")).toBe("login consent");
    expect(again.searchParams.get(markerName)).toMatch(/^c\./);
  });
});
