import { cpuMs } from "./cpu";
import type { Person } from "./people";

export type Way = {
  readonly name: string;
  readonly logIn: (person: Person) => Promise<void>;
  /** The servers whose CPU this way uses, by what the table calls them. */
  readonly servers: Readonly<Record<string, number>>;
};

export type Round = {
  readonly logins: number;
  readonly latenciesMs: readonly number[];
  readonly cpuMs: Readonly<Record<string, number>>;
};

/** Runs `logins` logins, `people.length` of them at a time, each person always in the same lane. */
export async function runRound(way: Way, people: readonly Person[], logins: number): Promise<Round> {
  const before = cpuMs(way.servers);
  const latenciesMs: number[] = [];
  let left = logins;
  const lane = async (person: Person) => {
    while (left > 0) {
      left -= 1;
      const start = performance.now();
      await way.logIn(person);
      latenciesMs.push(performance.now() - start);
    }
  };
  await Promise.all(people.map(lane));
  const after = cpuMs(way.servers);
  const used = Object.entries(after).map(([name, ms]) => [name, ms - (before[name] ?? 0)]);
  return { logins, latenciesMs, cpuMs: Object.fromEntries(used) };
}

export type Summary = {
  readonly logins: number;
  readonly cpuMsPerLogin: number;
  readonly byServer: Readonly<Record<string, number>>;
  readonly p50: number;
  readonly p95: number;
};

export function summarize(rounds: readonly Round[]): Summary {
  const logins = rounds.reduce((sum, round) => sum + round.logins, 0);
  const byServer: Record<string, number> = {};
  for (const { cpuMs: used } of rounds)
    for (const [name, ms] of Object.entries(used)) byServer[name] = (byServer[name] ?? 0) + ms / logins;
  const latencies = rounds.flatMap((round) => round.latenciesMs);
  return {
    logins,
    cpuMsPerLogin: Object.values(byServer).reduce((sum, ms) => sum + ms, 0),
    byServer,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
  };
}

/** The value that `share` of all values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
