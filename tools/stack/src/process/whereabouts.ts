import { readFile, readlink } from "node:fs/promises";
import { dirname, isAbsolute } from "node:path";
import { execa } from "execa";

/** The folders a process has to do with: where it works, what its arguments name, and all above. */
export async function whereabouts(pid: number): Promise<string[]> {
  const said = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  const named = [await workingFolder(pid), ...said.split("\0")].filter(
    (path) => path !== undefined && isAbsolute(path),
  );
  return [...new Set(named.flatMap((path) => (path === undefined ? [] : withAbove(path))))];
}

async function workingFolder(pid: number): Promise<string | undefined> {
  try {
    return await readlink(`/proc/${pid}/cwd`);
  } catch {
    const said = await execa("lsof", ["-a", "-p", String(pid), "-d", "cwd", "-Fn"], { reject: false });
    return said.stdout
      ?.split("\n")
      .find((line) => line.startsWith("n"))
      ?.slice(1);
  }
}

function withAbove(path: string): string[] {
  const above = dirname(path);
  return above === path ? [path] : [path, ...withAbove(above)];
}
