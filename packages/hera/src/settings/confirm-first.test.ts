import { ciam } from "@olympus/domain/half";
import { expect, it } from "vitest";
import { concerns } from "./concern";
import { confirmFirst } from "./confirm-first";

const now = new Date("2026-11-25T12:00:00Z");
const back = "http://ciam.localhost:3000/settings/password";
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

it.each(concerns)("lets somebody who has just signed in straight to %s", (concern) => {
  expect(confirmFirst(ciam, concern, ago(60), now, back)).toBeUndefined();
});

it("asks once more before what could lock the owner out, and comes back", () => {
  const asking = concerns.filter((concern) => confirmFirst(ciam, concern, ago(3600), now, back) !== undefined);
  expect(asking).toEqual(concerns.filter((concern) => concern !== "profile"));
  expect(confirmFirst(ciam, "password", ago(14 * 60), now, back)).toBe(
    `/self-service/login/browser?${new URLSearchParams({ refresh: "true", return_to: back })}`,
  );
});
