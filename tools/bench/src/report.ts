import type { PageWeight } from "./page-weight";
import type { Summary } from "./rounds";

type Comparison = { readonly concurrency: number; readonly raw: Summary; readonly hera: Summary };

type Weighed = { readonly name: string; readonly weight: Omit<PageWeight, "parts"> };

/** A page of Hera's, the page of the same build that shows least, and the stock page of Elements where that was weighed. */
export type Pages = { readonly signIn: Weighed; readonly empty: Weighed; readonly stock?: Weighed | undefined };

const aimPercent = 40;
const aimBytes = 190_000;
const aimFirstPaint = 1.6;
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
export function printReport(comparisons: readonly Comparison[], pages: Pages, coldLoads: number): void {
  const head = ["login", "at once", "logins", "CPU ms", "kratos", "hydra", "postgres", "hera", "p50 ms", "p95 ms"];
  const rows = comparisons.flatMap(({ concurrency, raw, hera }) => [
    loginRow("raw", concurrency, raw),
    loginRow("through Hera", concurrency, hera),
  ]);
  console.log(`\nFull code + PKCE logins with a password; server CPU per login\n\n${table([head, ...rows])}\n`);
  console.log(verdictOnLogins(comparisons));
  const weighed = [pages.signIn, pages.empty, ...(pages.stock ? [pages.stock] : [])];
  console.log(`\nPages, medians of ${coldLoads} cold loads in turn\n\n${table([pageHead, ...weighed.map(pageRow)])}\n`);
  console.log(`${verdictOnPages(pages).join("\n")}\n`);
}

const said = (isMet: boolean) => (isMet ? "met" : "not met");

export function verdictOnLogins(comparisons: readonly Comparison[]): string {
  const added = comparisons
    .map(
      (c) =>
        `${whole(c.hera.cpuMsPerLogin - c.raw.cpuMsPerLogin)} ms (${whole(addedPercent(c))} %) at ${c.concurrency}`,
    )
    .join(", ");
  const met = comparisons.every((comparison) => addedPercent(comparison) <= aimPercent);
  return `Aim: Hera adds at most ${aimPercent} % CPU. It adds ${added} at once: ${said(met)}.`;
}

export function verdictOnPages({ signIn, empty, stock }: Pages): readonly string[] {
  const { bytes } = signIn.weight;
  const later = signIn.weight.firstPaintMs / empty.weight.firstPaintMs;
  return [
    `Aim: a cold ${signIn.name} is at most ${kB(aimBytes)} kB. It is ${kB(bytes)} kB: ${said(bytes <= aimBytes)}.`,
    `Aim: its first paint comes at most ${aimFirstPaint} times as late as the ${empty.name}'s. It comes ${later.toFixed(2)} times as late: ${said(later <= aimFirstPaint)}.`,
    ...(stock ? [`The ${stock.name} is ${(stock.weight.bytes / bytes).toFixed(1)} times as heavy.`] : []),
  ];
}

const kB = (bytes: number) => (bytes / 1000).toFixed(1);

const pageHead = ["page", "kB", "requests", "first paint ms"];

const pageRow = ({ name, weight }: Weighed) => [
  name,
  kB(weight.bytes),
  String(weight.requests),
  whole(weight.firstPaintMs),
];
