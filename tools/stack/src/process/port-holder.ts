import { readdir, readFile, readlink } from "node:fs/promises";
import { platform } from "node:os";
import { execa } from "execa";

export type Holder = { readonly pid: number; readonly command: string };

/** The process that listens on a local TCP port; nothing when this user may not see it. */
export async function portHolder(port: number): Promise<Holder | undefined> {
  const pid = platform() === "linux" ? await listenerFromProc(port) : await listenerFromLsof(port);
  return pid === undefined ? undefined : { pid, command: await commandOf(pid) };
}

const listening = "0A";

async function listenerFromProc(port: number): Promise<number | undefined> {
  const tables = await Promise.all(
    ["/proc/net/tcp", "/proc/net/tcp6"].map((file) => readFile(file, "utf8").catch(() => "")),
  );
  const sockets = new Set<string>();
  for (const line of tables.join("\n").split("\n")) {
    const [, local = "", , state, , , , , , inode] = line.trim().split(/\s+/);
    if (state === listening && Number.parseInt(local.split(":")[1] ?? "", 16) === port)
      sockets.add(`socket:[${inode}]`);
  }
  if (sockets.size === 0) return undefined;
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) if (await holdsOneOf(pid, sockets)) return Number(pid);
  return undefined;
}

async function holdsOneOf(pid: string, sockets: ReadonlySet<string>): Promise<boolean> {
  const descriptors = await readdir(`/proc/${pid}/fd`).catch(() => []);
  for (const descriptor of descriptors) {
    const target = await readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => "");
    if (sockets.has(target)) return true;
  }
  return false;
}

async function listenerFromLsof(port: number): Promise<number | undefined> {
  const found = await execa("lsof", ["-nP", `-iTCP:${port}`, "-sTCP:LISTEN", "-t"], { reject: false });
  const pid = Number(found.stdout?.split("\n")[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

async function commandOf(pid: number): Promise<string> {
  const line = await readFile(`/proc/${pid}/cmdline`, "utf8")
    .then((raw) => raw.replaceAll("\0", " ").trim())
    .catch(async () => (await execa("ps", ["-o", "command=", "-p", String(pid)], { reject: false })).stdout ?? "");
  return line.length > 80 ? `${line.slice(0, 79)}…` : line || "a process without a name";
}
