import { tenantId } from "@olympus/domain/ids";
import { expect, it } from "vitest";
import { admit } from "./tenant";

const config = { defaultTenantId: tenantId.parse("0c000000-0000-4000-8000-000000000001") };

it.each([
  ["nobody names one", undefined, undefined, "default"],
  ["the request names the one there is", "default", undefined, "default"],
  ["the client names it", undefined, "default", "default"],
  ["both name it", "default", "default", "default"],
  ["the request names another", "acme", undefined, "unknown"],
  ["the client is pinned to another", undefined, "acme", "unknown"],
  ["they contradict each other", "default", "acme", "conflicting"],
])("%s", (_, parameter, pinned, expected) => {
  const admission = admit(config, { parameter, pinned });
  expect(admission.may === "enter" ? admission.entry.slug : admission.because).toBe(expected);
});
