import type { Violation } from "./read";

type Line = { readonly event: string; readonly fields: Readonly<Record<string, string | number>> };

const minuteMs = 60_000;
const mostOfADirective = 5;

/**
 * Turns violations into lines for the log, at most five a minute of each directive: anybody can send reports, and a broken page sends the same one
 * from every browser. What was left out is counted and told in one line when the next minute begins.
 */
export class ReportBook {
  #begun = 0;
  #left = 0;
  readonly #lines = new Map<string, number>();
  readonly #seen = new Set<string>();

  note(violations: readonly Violation[], now: number): readonly Line[] {
    const told: Line[] = [];
    if (now - this.#begun >= minuteMs) {
      if (this.#left > 0) told.push({ event: "csp.blocked.more", fields: { count: this.#left } });
      this.#begun = now;
      this.#lines.clear();
      this.#left = 0;
      this.#seen.clear();
    }
    for (const violation of violations) {
      const key = JSON.stringify(violation);
      const lines = this.#lines.get(violation.directive) ?? 0;
      if (this.#seen.has(key) || lines >= mostOfADirective) {
        this.#left += 1;
        continue;
      }
      this.#seen.add(key);
      this.#lines.set(violation.directive, lines + 1);
      told.push({ event: "csp.blocked", fields: violation });
    }
    return told;
  }
}
