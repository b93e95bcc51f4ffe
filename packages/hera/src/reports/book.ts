import type { Violation } from "./read";

type Line = { readonly event: string; readonly fields: Readonly<Record<string, string | number>> };

const minuteMs = 60_000;
const mostLines = 20;

/**
 * Turns violations into lines for the log, at most twenty a minute: anybody can send reports, and a broken page sends the same one
 * from every browser. What was left out is counted and told in one line when the next minute begins.
 */
export class ReportBook {
  #begun = 0;
  #lines = 0;
  #left = 0;
  readonly #seen = new Set<string>();

  note(violations: readonly Violation[], now: number): readonly Line[] {
    const lines: Line[] = [];
    if (now - this.#begun >= minuteMs) {
      if (this.#left > 0) lines.push({ event: "csp.blocked.more", fields: { count: this.#left } });
      this.#begun = now;
      this.#lines = 0;
      this.#left = 0;
      this.#seen.clear();
    }
    for (const violation of violations) {
      const key = JSON.stringify(violation);
      if (this.#seen.has(key) || this.#lines >= mostLines) {
        this.#left += 1;
        continue;
      }
      this.#seen.add(key);
      this.#lines += 1;
      lines.push({ event: "csp.blocked", fields: violation });
    }
    return lines;
  }
}
