import { expect, it } from "vitest";
import { once, type Renewal } from "./renew";

function starter(outcome: Renewal["outcome"] = "refused") {
  const started: string[] = [];
  const finish: (() => void)[] = [];
  const start = (token: string) => () => {
    started.push(token);
    return new Promise<Renewal>((resolve) => finish.push(() => resolve({ outcome } as Renewal)));
  };
  return { started, start, finishAll: () => finish.splice(0).forEach((end) => void end()) };
}

it("refreshes once for everybody who asks with one token, also just afterwards", async () => {
  const { started, start, finishAll } = starter();
  const all = [once("one", start("one")), once("one", start("one")), once("two", start("two"))];
  finishAll();
  await Promise.all(all);
  await once("one", start("one"));
  expect(started).toEqual(["one", "two"]);
});

it("asks again after nobody answered", async () => {
  const { started, start, finishAll } = starter("unavailable");
  const first = once("three", start("three"));
  finishAll();
  await first;
  const second = once("three", start("three"));
  finishAll();
  await second;
  expect(started).toEqual(["three", "three"]);
});
