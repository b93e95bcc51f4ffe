import { expect, it } from "vitest";
import { type FailureCode, isPassing, words } from "./failure";

it("tells what is only for the moment from what will not go away by itself", () => {
  const passing = (Object.keys(words) as FailureCode[]).filter(isPassing).sort();
  expect(passing).toEqual([
    "audit/unavailable",
    "database/unreachable",
    "hydra/unreachable",
    "kratos/busy",
    "kratos/unreachable",
  ]);
});
