import type { PageWeight } from "./page-weight";
import type { Summary } from "./rounds";

type Comparison = { readonly concurrency: number; readonly raw: Summary; readonly hera: Summary };

type Weighed = { readonly name: string; readonly weight: PageWeight | undefined };

const aimPercent = 40;
const whole = (value: number) => value.toFixed(0);
const addedPercent = ({ raw, hera }: Comparison) => (hera.cpuMsPerLogin / raw.cpuMsPerLogin - 1) * 100;

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...body.map(line)].join("\n");
}

const loginRow = (way: string, concurrency: number, s: Summary) => [
  way,
  String(concurrency),
  String(s.logins),
  whole(s.cpuMsPerLogin),
  ...["kratos", "hydra", "postgres", "hera"].map((server) =>
    s.byServer[server] === undefined ? "–" : whole(s.byServer[server]),
  ),
  whole(s.p50),
  whole(s.p95),
];

/** Prints what was measured and how far it is from the aim. */
export function printReport(comparisons: readonly Comparison[], pages: readonly Weighed[], coldLoads: number): void {
  const head = ["login", "at once", "logins", "CPU ms", "kratos", "hydra", "postgres", "hera", "p50 ms", "p95 ms"];
  const rows = comparisons.flatMap(({ concurrency, raw, hera }) => [
    loginRow("raw", concurrency, raw),
    loginRow("through Hera", concurrency, hera),
  ]);
  console.log(`\nFull code + PKCE logins with a password; server CPU per login\n\n${table([head, ...rows])}\n`);
  const added = comparisons
    .map(
      (c) =>
        `${whole(c.hera.cpuMsPerLogin - c.raw.cpuMsPerLogin)} ms (${whole(addedPercent(c))} %) at ${c.concurrency}`,
    )
    .join(", ");
  const met = comparisons.every((comparison) => addedPercent(comparison) <= aimPercent);
  console.log(`Aim: Hera adds at most ${aimPercent} % CPU. It adds ${added} at once: ${met ? "met" : "not met"}.`);
  console.log(`\nPages, medians of ${coldLoads} cold loads in turn\n\n${table([pageHead, ...pages.map(pageRow)])}\n`);
}

const pageHead = ["page", "kB", "requests", "first paint ms"];

const pageRow = ({ name, weight }: Weighed) =>
  weight === undefined
    ? [name, "–", "–", "–"]
    : [name, (weight.bytes / 1000).toFixed(1), String(weight.requests), whole(weight.firstPaintMs)];
