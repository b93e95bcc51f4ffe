import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/** Ports that nobody listens on at this moment, asked of the system all at once so that none comes twice. */
export async function freePorts<const Names extends string>(names: readonly Names[]): Promise<Record<Names, number>> {
  const servers = await Promise.all(
    names.map(async (name) => {
      const server = createServer().listen(0, "127.0.0.1");
      await once(server, "listening");
      return { name, server, port: (server.address() as AddressInfo).port };
    }),
  );
  await Promise.all(servers.map(({ server }) => new Promise((closed) => server.close(closed))));
  return Object.fromEntries(servers.map(({ name, port }) => [name, port])) as Record<Names, number>;
}
