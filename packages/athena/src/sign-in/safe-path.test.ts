import { expect, it } from "vitest";
import { safePath } from "./safe-path";

it.each([
  ["/people?q=ada%40acme.test", "/people?q=ada%40acme.test"],
  ["http://localhost:3001/people", "/people"],
  [null, "/"],
  ["", "/"],
  ["https://evil.example/people", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["http://localhost:3001//evil.example", "/evil.example"],
  ["http://localhost:3001@evil.example/", "/"],
  ["javascript:alert(1)", "/"],
  ["http://localhost:4001/", "/"],
  ["/api/auth/signin", "/"],
])("%s leads to %s", (wish, path) => {
  expect(safePath(wish, "http://localhost:3001")).toBe(path);
});
