import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export type SecondHydra = {
  readonly pid: number;
  readonly issuer: string;
  readonly adminUrl: string;
  stop(): Promise<void>;
};

const wholeList = (file: string) => readFileSync(file, "utf8").split("\0").filter(Boolean);

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * A second Hydra on the same database as the running one, with the same program and settings, whose token hook is not Hera but an
 * answer of "no change". The raw login would otherwise pay for Hera's hook. Reads the running process' own environment.
 */
export async function startHydraWithoutHook(runningPid: number): Promise<SecondHydra> {
  const hook = createServer((request, response) => {
    request.resume();
    response.writeHead(204).end();
  });
  const hookPort = await listen(hook);
  const [publicPort, adminPort] = [await freePort(), await freePort()];
  const issuer = `http://localhost:${publicPort}/`;
  const environment = Object.fromEntries(wholeList(`/proc/${runningPid}/environ`).map((line) => line.split(/=(.*)/s)));
  const child: ChildProcess = spawn(
    readlinkSync(`/proc/${runningPid}/exe`),
    wholeList(`/proc/${runningPid}/cmdline`).slice(1),
    {
      cwd: readlinkSync(`/proc/${runningPid}/cwd`),
      stdio: "ignore",
      env: {
        ...environment,
        SERVE_PUBLIC_PORT: String(publicPort),
        SERVE_ADMIN_PORT: String(adminPort),
        URLS_SELF_ISSUER: issuer,
        URLS_SELF_PUBLIC: issuer,
        OAUTH2_TOKEN_HOOK_URL: `http://127.0.0.1:${hookPort}/`,
      },
    },
  );
  const adminUrl = `http://127.0.0.1:${adminPort}`;
  const stop = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    if (child.exitCode === null && child.kill()) await ended;
    hook.closeAllConnections();
    hook.close();
  };
  try {
    await untilReady(`${adminUrl}/health/ready`, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { pid: child.pid ?? 0, issuer, adminUrl, stop };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`The second Hydra ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The second Hydra did not become ready within 10 s");
}
