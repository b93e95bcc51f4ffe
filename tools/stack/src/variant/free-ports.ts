import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:net";

// Below the range that the system takes for outgoing connections, so that none of those gets in between, and away from the platforms'.
const [from, to] = [8_000, 18_000];
const tries = 50;

async function listenSomewhere(): Promise<{ server: Server; port: number }> {
  for (let at = 0; at < tries; at += 1) {
    const port = randomInt(from, to);
    const server = createServer();
    try {
      await once(server.listen(port, "127.0.0.1"), "listening");
      return { server, port };
    } catch {
      // Somebody's already.
    }
  }
  throw new Error(`No free port between ${from} and ${to} in ${tries} tries.`);
}

/** Ports that nobody listens on at this moment, held all at once so that none comes twice. */
export async function freePorts<const Names extends string>(names: readonly Names[]): Promise<Record<Names, number>> {
  const held = await Promise.all(names.map(async (name) => ({ name, ...(await listenSomewhere()) })));
  await Promise.all(held.map(({ server }) => new Promise((closed) => server.close(closed))));
  return Object.fromEntries(held.map(({ name, port }) => [name, port])) as Record<Names, number>;
}
