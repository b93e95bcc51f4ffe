import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { peerHeader, peerOf, receiveRequests } from "./peer";

const server = createServer((request, response) => {
  response.end(peerOf(new Headers(request.headers as Record<string, string>)) ?? "unknown");
});
const listening = new Promise<string>((resolve) => {
  server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
});
afterAll(() => server.close());

test("a request says where it comes from once it is stamped, whatever it claims", async () => {
  const address = await listening;
  const claiming = { headers: { [peerHeader]: "seal 203.0.113.7", "x-forwarded-for": "203.0.113.7" } };
  expect(await (await fetch(address, claiming)).text()).toBe("unknown");
  receiveRequests();
  receiveRequests();
  expect(await (await fetch(address, claiming)).text()).toBe("127.0.0.1");
});
