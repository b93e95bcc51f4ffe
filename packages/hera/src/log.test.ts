import { afterEach, expect, it, vi } from "vitest";
import { logFailure } from "./log";

afterEach(() => vi.restoreAllMocks());

it("notes codes and ids of a cause, never what it quotes", () => {
  const write = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const cause = Object.assign(new Error("ada@acme.test typed hunter2"), { code: "ECONNREFUSED" });
  logFailure(
    "sign-in",
    { code: "kratos/unreachable", cause: { error: { id: "session_inactive", reason: "ada@acme.test" }, cause } },
    "0123456789",
  );
  const line = String(write.mock.calls[0]?.[0]);
  expect(JSON.parse(line)).toMatchObject({
    event: "sign-in",
    reference: "0123456789",
    code: "kratos/unreachable",
    causeId: "session_inactive",
    causeCode: "ECONNREFUSED",
  });
  expect(line).not.toMatch(/ada@|hunter2/);
});
