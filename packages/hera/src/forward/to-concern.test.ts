import { expect, it } from "vitest";
import { toConcern } from "./to-concern";

const own = "http://ciam.localhost:3000";
const sent = (concern: string) => new URL(`${own}/self-service/settings?flow=1&olympus_concern=${concern}`);
const login = (back: string) =>
  `${own}/self-service/login/browser?${new URLSearchParams({ refresh: "true", return_to: back })}`;

it("lands on the page of the concern", () => {
  expect(toConcern(sent("password"), `${own}/settings?flow=1`, own)).toBe(`${own}/settings/password?flow=1`);
});

it("comes back to it after the person was asked who they are", () => {
  expect(toConcern(sent("email"), login(`${own}/self-service/settings?flow=1`), own)).toBe(
    login(`${own}/self-service/settings?flow=1&olympus_concern=email`),
  );
});

it.each([
  ["an app", "http://localhost:3102/oauth2/auth?client_id=portal"],
  ["the recovery's settings", `${own}/settings?flow=1`, "nothing we know"],
  ["a sign-in for something else", login(`${own}/sessions`)],
  ["another origin", login("http://evil.example/self-service/settings")],
  ["no address", "nowhere"],
])("leaves %s alone", (_, location, concern = "password") => {
  expect(toConcern(sent(concern), location, own)).toBe(location);
});
