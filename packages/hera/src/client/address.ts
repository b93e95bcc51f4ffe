import { BlockList, isIP } from "node:net";

/** The proxies in front of Hera whose `X-Forwarded-For` is believed: networks such as `10.0.0.0/8`. Throws on anything else. */
export function trustedNetworks(networks: readonly string[]): BlockList {
  const trusted = new BlockList();
  for (const network of networks) {
    const [address = "", bits = ""] = network.split("/");
    const family = familyOf(address);
    if (family === undefined) throw new Error(`${network} is not a network`);
    trusted.addSubnet(address, bits === "" ? (family === "ipv4" ? 32 : 128) : Number(bits), family);
  }
  return trusted;
}

type Connection = { readonly peer: string | undefined; readonly forwardedFor: string | null };

/**
 * The address a request really comes from: the other end of the connection, or, when that is a proxy of ours, the nearest address it
 * names that is not. What a browser writes into `X-Forwarded-For` stands further away and is never reached. Undefined when unknown.
 */
export function clientAddress({ peer, forwardedFor }: Connection, trusted: BlockList): string | undefined {
  const hops = (forwardedFor ?? "").split(",").map((hop) => plain(hop.trim()));
  let client = plain(peer ?? "");
  while (client !== undefined && isTrusted(client, trusted) && hops.length > 0) {
    const nearer = hops.pop();
    if (nearer === undefined) break;
    client = nearer;
  }
  return client;
}

/** What counts as one client: an IPv4 address, or the /64 that one IPv6 household or server has to itself. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail = ""] = address.toLowerCase().split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === "" ? [] : tail.split(":");
  const gap = address.includes("::") ? Array<string>(8 - before.length - after.length).fill("0") : [];
  const groups = [...before, ...gap, ...after].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}

const familyOf = (address: string) => ({ 4: "ipv4", 6: "ipv6" })[isIP(address)] as "ipv4" | "ipv6" | undefined;

function isTrusted(address: string, trusted: BlockList): boolean {
  const family = familyOf(address);
  return family !== undefined && trusted.check(address, family);
}

/** An address without zone, brackets or the IPv6 dress of an IPv4 one; undefined for what is no address. */
function plain(address: string): string | undefined {
  const bare = address.replace(/^\[(.*)\](:\d+)?$/, "$1").replace(/%.*$/, "");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare;
  return isIP(mapped) === 0 ? undefined : mapped;
}
