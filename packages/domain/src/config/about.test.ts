import { expect, it } from "vitest";
import { readHeraConfig } from "./hera";

const secret = "s".repeat(32);
const needed = {
  CIAM_HERA_URL: "http://ciam.localhost:3000",
  CIAM_KRATOS_PUBLIC_URL: "http://127.0.0.1:3100",
  CIAM_KRATOS_ADMIN_URL: "http://127.0.0.1:3101",
  CIAM_HYDRA_PUBLIC_URL: "http://localhost:3102/",
  CIAM_HYDRA_ADMIN_URL: "http://127.0.0.1:3103",
  CIAM_DATABASE_URL: "postgres://127.0.0.1/ciam_olympus",
  CIAM_WEBHOOK_SECRET: secret,
  CIAM_HERA_SECRET: secret,
  CIAM_DEFAULT_TENANT_ID: "0b4cbb1e-5b0a-4a3e-9d6f-3c1d2e4f5a6b",
};
const read = (CIAM_HELP_URL?: string) => readHeraConfig("ciam", { ...needed, CIAM_HELP_URL }).about.help;

it("has no page about itself unless it is told of one", () => {
  expect(read()).toBeUndefined();
});

it.each(["https://example.com/help?a=b", "http://localhost:3200/help"])("links to %s", (address) => {
  expect(read(address)).toBe(address);
});

it.each(["http://example.com/help", "javascript:alert(1)", "/help", "http://localhost.example.com/"])(
  "does not start with %s",
  (address) => {
    expect(() => read(address)).toThrow("CIAM_HELP_URL: must be an https address");
  },
);
