import { expect, it } from "vitest";
import { percentile, summarize } from "./rounds";

it.each([
  [0.5, 2],
  [0.95, 4],
  [0, 1],
])("the %d percentile of four values is the %d. of them", (share, expected) => {
  expect(percentile([4, 1, 3, 2], share)).toBe(expected);
});

it("weighs CPU by logins, over all rounds", () => {
  const rounds = [
    { logins: 10, latenciesMs: [1], cpuMs: { kratos: 100, hydra: 50 } },
    { logins: 30, latenciesMs: [3], cpuMs: { kratos: 500, hydra: 50 } },
  ];
  expect(summarize(rounds)).toMatchObject({ logins: 40, cpuMsPerLogin: 17.5, byServer: { kratos: 15, hydra: 2.5 } });
});
