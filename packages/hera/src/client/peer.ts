import { randomBytes } from "node:crypto";
import { type IncomingMessage, Server, type ServerResponse } from "node:http";
import { withPatience } from "@olympus/domain/patience";
import { isSame } from "../sign";

/** Carries the connection's other end from the server to proxy.ts, which takes it away again. */
export const peerHeader = "x-olympus-peer";

// Next bundles a module more than once; every copy must know the seal.
const shared = globalThis as typeof globalThis & { olympusPeerSeal?: string };

// Ten seconds fit the longest form on the worst of lines.
const longestBodyMs = 10_000;

/**
 * From now on every request says where it comes from, has a clock for all that it waits for, and must have arrived in time. Next shows
 * a request's headers only, and believes an `X-Forwarded-For` that a browser wrote; the socket is what cannot be forged. The seal
 * tells our header from one that was sent.
 */
export function receiveRequests(): void {
  if (shared.olympusPeerSeal !== undefined) return;
  const seal = randomBytes(16).toString("base64url");
  shared.olympusPeerSeal = seal;
  const emit: (this: Server, event: string, ...values: unknown[]) => boolean = Server.prototype.emit;
  Server.prototype.emit = function stamped(this: Server, event: string, ...values: unknown[]) {
    if (event !== "request") return emit.call(this, event, ...values);
    const [request, response] = values as [IncomingMessage, ServerResponse];
    stamp(request, seal);
    refuseIfLate(request, response);
    return withPatience(() => emit.call(this, event, ...values));
  };
}

// Next keeps a body from us until it is whole, and Node would wait for five minutes.
function refuseIfLate(request: IncomingMessage, response: ServerResponse): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const timer = setTimeout(() => {
    if (request.complete || response.headersSent) return;
    response.writeHead(408, { connection: "close", "content-type": "text/plain" });
    response.end("What was sent did not arrive in time.\n", () => request.destroy());
  }, longestBodyMs);
  request.once("end", () => clearTimeout(timer)).once("close", () => clearTimeout(timer));
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
