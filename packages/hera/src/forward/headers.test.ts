import { expect, it } from "vitest";
import { isOwnCookie, requestHeaders } from "./headers";

it("hands on what Kratos needs, and its host as we checked it", () => {
  const sent = new Headers({
    cookie: "ciam_session=a",
    "user-agent": "browser",
    "x-forwarded-host": "evil.example",
    "x-forwarded-for": "1.2.3.4",
    "true-client-ip": "1.2.3.4",
    "x-real-ip": "1.2.3.4",
    "x-session-token": "stolen",
    authorization: "Bearer stolen",
    "x-tenant-id": "acme",
  });
  expect(Object.fromEntries(requestHeaders(sent, new URL("http://ciam.localhost:3000")))).toEqual({
    cookie: "ciam_session=a",
    "user-agent": "browser",
    "x-forwarded-host": "ciam.localhost:3000",
    "x-forwarded-proto": "http",
  });
});

it.each([
  ["ciam_session=a; Path=/; Domain=ciam.localhost; HttpOnly", true],
  ["ciam_session=a; domain=.ciam.localhost", true],
  ["ory_kratos_continuity=a; Path=/", true],
  ["ciam_session=a; Domain=localhost", false],
  ["ciam_session=a; Domain=iam.localhost", false],
  ["ciam_session=a; Domain=ciam.localhost; Domain=localhost", false],
])("%s", (cookie, expected) => {
  expect(isOwnCookie(cookie, "ciam.localhost")).toBe(expected);
});
