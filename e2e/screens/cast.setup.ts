import { test } from "../support/test";
import { forgetCast } from "./cast";

test("nobody of the cast is known", async ({ admin }) => {
  await forgetCast(admin);
});
