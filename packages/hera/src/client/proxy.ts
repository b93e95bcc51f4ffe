import type { BlockList } from "node:net";
import { clientAddress, networkOf, trustedNetworks } from "./address";
import { peerOf } from "./peer";

/** Where a request comes from, for the routes behind proxy.ts: the address, and the network that counts as one client. */
export const clientHeader = "x-olympus-client";
export const addressHeader = "x-olympus-address";

type Sent = { get(name: string): string | null };

// Parsed once for each list of proxies, which is one per process.
const parsed = new Map<readonly string[], BlockList>();

/** What proxy.ts tells the routes about the sender. Empty texts where it cannot be known, which then count together. */
export function senderHeaders(sent: Sent, trustedProxies: readonly string[]): Readonly<Record<string, string>> {
  const trusted = parsed.get(trustedProxies) ?? trustedNetworks(trustedProxies);
  parsed.set(trustedProxies, trusted);
  const address = clientAddress({ peer: peerOf(sent), forwardedFor: sent.get("x-forwarded-for") }, trusted);
  return { [addressHeader]: address ?? "", [clientHeader]: address === undefined ? "" : networkOf(address) };
}
