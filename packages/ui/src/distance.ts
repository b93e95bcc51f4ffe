const units = [
  ["year", 365 * 24 * 60 * 60],
  ["month", 30 * 24 * 60 * 60],
  ["day", 24 * 60 * 60],
  ["hour", 60 * 60],
  ["minute", 60],
] as const;

/** How far `seconds` are away, in the largest unit that fits, towards zero; less than a minute is 0 seconds. Negative is past. */
export function distanceOf(seconds: number): readonly [amount: number, unit: (typeof units)[number][0] | "second"] {
  const fits = units.find(([, size]) => Math.abs(seconds) >= size);
  return fits === undefined ? [0, "second"] : [Math.trunc(seconds / fits[1]), fits[0]];
}

/** From `now` to `at`, in whole seconds; negative when `at` is past. */
export const secondsTo = (at: Date, now: Date): number => Math.round((at.getTime() - now.getTime()) / 1000);
