const remembered = 32;

/**
 * How long an answer of one kind is held, so that all of its kind take as long: at least `floorMs`, and more than the slowest of late
 * when the machine is busy, as the ones that need less work do not get slower by themselves. The jitter covers what is left.
 */
export class Pace {
  readonly #floorMs: number;
  readonly #lately: number[] = [];

  constructor(floorMs: number) {
    this.#floorMs = floorMs;
  }

  /** Takes note of how long an answer took and says how long it should have taken. */
  next(tookMs: number, random = Math.random()): number {
    this.#lately.push(tookMs);
    if (this.#lately.length > remembered) this.#lately.shift();
    const floor = Math.min(Math.max(this.#floorMs, Math.max(...this.#lately) * 1.25), this.#floorMs * most);
    return floor * (1 + random * jitter);
  }
}

// A floor that one very slow answer could raise without end would be an outage of its own.
const most = 4;
const jitter = 0.2;
