import { spawnSync } from "node:child_process";
import { readlinkSync } from "node:fs";
import { platform } from "node:os";
import type { Instance, ServiceName } from "../instance";
import { Problem } from "../problem";

/** The file that a service of the platform runs, so that a variant runs the same. Throws a Problem when the service is not up. */
export function programOf({ processes }: Instance, service: ServiceName): string {
  const pid = processes.find((one) => one.service === service)?.pid;
  const file = pid === undefined ? undefined : fileOf(pid);
  if (file === undefined) throw new Problem(`${service} is not running, so there is nothing to vary.`);
  return file;
}

function fileOf(pid: number): string | undefined {
  if (platform() === "linux") return readlinkSync(`/proc/${pid}/exe`);
  return spawnSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() || undefined;
}
