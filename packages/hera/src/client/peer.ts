import { randomBytes } from "node:crypto";
import { type IncomingMessage, Server } from "node:http";
import { isSame } from "../sign";

/** Carries the connection's other end from the server to proxy.ts, which takes it away again. */
export const peerHeader = "x-olympus-peer";

// Next bundles a module more than once; every copy must know the seal.
const shared = globalThis as typeof globalThis & { olympusPeerSeal?: string };

/**
 * From now on every request says where it comes from. Next shows a request's headers only, and believes an `X-Forwarded-For` that a
 * browser wrote; the socket is what cannot be forged. The seal tells our header from one that was sent.
 */
export function stampPeers(): void {
  if (shared.olympusPeerSeal !== undefined) return;
  const seal = randomBytes(16).toString("base64url");
  shared.olympusPeerSeal = seal;
  const emit: (this: Server, event: string, ...values: unknown[]) => boolean = Server.prototype.emit;
  Server.prototype.emit = function stamped(this: Server, event: string, ...values: unknown[]) {
    if (event === "request") stamp(values[0] as IncomingMessage, seal);
    return emit.call(this, event, ...values);
  };
}

function stamp(request: IncomingMessage, seal: string): void {
  request.headers[peerHeader] = `${seal} ${request.socket.remoteAddress ?? ""}`;
}

/** The stamped other end of a connection; undefined for a request that carries no stamp of ours. */
export function peerOf(headers: { get(name: string): string | null }): string | undefined {
  const [seal = "", peer = ""] = (headers.get(peerHeader) ?? "").split(" ");
  const known = shared.olympusPeerSeal;
  return known !== undefined && isSame(seal, known) && peer !== "" ? peer : undefined;
}
