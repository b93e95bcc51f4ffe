/** The value that this share of all values lies below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}

/**
 * How often one of `a` took longer than one of `b`, over all pairs (the Mann-Whitney U as a share): 0.5 when the two cannot be told
 * apart, 0 or 1 when each single one gives it away.
 */
export function shareLonger(a: readonly number[], b: readonly number[]): number {
  const wins = a.flatMap((x) => b.map((y): number => (x > y ? 1 : x === y ? 0.5 : 0)));
  return wins.reduce((sum, win) => sum + win, 0) / wins.length;
}
