import { describe, expect, test } from "vitest";
import { clientAddress, networkOf, trustedNetworks } from "./address";

const nobody = trustedNetworks([]);
const proxies = trustedNetworks(["10.0.0.0/8", "::1"]);

describe("the address a request comes from (hard case 79)", () => {
  test.each([
    ["the connection's other end", "203.0.113.7", null, nobody, "203.0.113.7"],
    ["not what a browser claims", "203.0.113.7", "198.51.100.1", nobody, "203.0.113.7"],
    ["nor what it claims through a stranger's proxy", "203.0.113.7", "198.51.100.1", proxies, "203.0.113.7"],
    ["what our proxy names", "10.0.0.1", "198.51.100.1", proxies, "198.51.100.1"],
    ["the nearest that is not ours", "::1", "1.2.3.4, 198.51.100.1, 10.9.9.9", proxies, "198.51.100.1"],
    ["our own proxy, when it names nobody", "10.0.0.1", null, proxies, "10.0.0.1"],
    ["our own proxy, when it names nonsense", "10.0.0.1", "1.2.3.4, <script>", proxies, "10.0.0.1"],
    ["IPv4 in IPv6 dress", "::ffff:203.0.113.7", null, nobody, "203.0.113.7"],
    ["without brackets and port", "10.0.0.1", "[2001:db8::1]:4711", proxies, "2001:db8::1"],
    ["unknown", undefined, "198.51.100.1", nobody, undefined],
  ])("is %s", (_, peer, forwardedFor, trusted, expected) => {
    expect(clientAddress({ peer, forwardedFor }, trusted)).toBe(expected);
  });
});

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8::6", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("%s is one client with %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("a network that is none is refused", () => {
  expect(() => trustedNetworks(["proxy.internal"])).toThrow("not a network");
  expect(() => trustedNetworks(["10.0.0.0/99"])).toThrow();
});
