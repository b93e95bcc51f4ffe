import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const ticksPerSecond = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

type Stat = { readonly pid: number; readonly parent: number; readonly ticks: number };

function statOf(pid: string): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The program's name may hold spaces and brackets: what follows the last bracket is numbers (proc(5), from field 3 on).
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const field = (number: number) => Number(fields[number - 3]);
    // Own time, and that of children that have ended and been waited for.
    return { pid: Number(pid), parent: field(4), ticks: field(14) + field(15) + field(16) + field(17) };
  } catch {
    return undefined; // ended between the listing and the look
  }
}

/** CPU milliseconds that each of the processes has used so far, with everything it started. */
export function cpuMs<Name extends string>(roots: Readonly<Record<Name, number>>): Record<Name, number> {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => statOf(pid) ?? []);
  const treeTicks = (pid: number): number => {
    const own = all.find((stat) => stat.pid === pid)?.ticks ?? 0;
    const children = all.filter((stat) => stat.parent === pid).map((stat) => treeTicks(stat.pid));
    return children.reduce((sum, ticks) => sum + ticks, own);
  };
  const entries = Object.entries<number>(roots).map(([name, pid]) => [name, (treeTicks(pid) * 1000) / ticksPerSecond]);
  return Object.fromEntries(entries) as Record<Name, number>;
}
