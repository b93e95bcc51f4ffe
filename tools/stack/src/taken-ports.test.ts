import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { portsAt } from "./ports";
import { describeTakenPorts, requireFreePorts, takenPorts } from "./taken-ports";

// Far from where platforms and other tests run.
const offset = 47_300;
let server: Server | undefined;

afterEach(() => server?.close());

function take(port: number): Promise<void> {
  const started = createServer();
  server = started;
  return new Promise((ready) => started.listen(port, "127.0.0.1", () => ready()));
}

test("a taken port is told with its service, its holder and the way out", async () => {
  const { hera } = portsAt(offset).halves.iam;
  await take(hera);
  const taken = await takenPorts(offset);
  expect(taken).toMatchObject([{ port: hera, service: "hera-iam", holder: { pid: process.pid } }]);
  const message = describeTakenPorts(taken, offset);
  expect(message).toContain(`Port ${hera}, which hera-iam needs, is taken by`);
  expect(message).toContain(`(process ${process.pid})`);
  expect(message).toContain("OLYMPUS_PORT_OFFSET=");
  await expect(requireFreePorts(offset)).rejects.toThrow(message);
});

test("a holder that this user may not see is said to be somebody else's", () => {
  expect(describeTakenPorts([{ port: 3000, service: "hera-ciam", holder: undefined }], 0)).toBe(
    "Port 3000, which hera-ciam needs, is taken by a process of another user.\n" +
      "Stop that process, or move all of Olympus' ports: OLYMPUS_PORT_OFFSET=10000 npm start",
  );
});
