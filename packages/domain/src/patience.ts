import { AsyncLocalStorage } from "node:async_hooks";

/**
 * How long one request waits, in all, for whoever answers behind us. A page is promised within three seconds also when something behind
 * it is silent; what is left of them is for making that page.
 */
export const patienceMs = 2_500;

/** Nobody answered while there was patience left. */
export class OutOfPatience extends Error {
  override readonly name = "OutOfPatience";
}

const tickMs = 200;

/**
 * One clock for everything that a request waits for. It runs only while something is waited for, and a tick that comes late counts
 * for no more than two: time in which this process itself was busy is nobody's silence.
 */
export class Patience {
  readonly #ended = new AbortController();
  readonly #end: Promise<never>;
  #leftMs: number;
  #waiting = 0;
  #countedAt = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(ms: number = patienceMs) {
    this.#leftMs = ms;
    this.#end = new Promise((_, reject) => {
      this.#ended.signal.addEventListener("abort", () => reject(this.#ended.signal.reason));
    });
    // Whoever waits hears of it; without anybody waiting it is nothing.
    this.#end.catch(() => undefined);
  }

  /** Hands on what comes in time; throws OutOfPatience otherwise, and tells `run` by its signal. */
  async wait<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.#leftMs <= 0) throw new OutOfPatience();
    if (this.#waiting === 0) this.#start();
    this.#waiting += 1;
    try {
      return await Promise.race([run(this.#ended.signal), this.#end]);
    } finally {
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#stop();
    }
  }

  /** As much longer as this. */
  grant(ms: number): void {
    this.#leftMs += ms;
  }

  #start(): void {
    this.#countedAt = performance.now();
    this.#timer = setTimeout(() => this.#tick(), Math.min(tickMs, this.#leftMs));
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#count();
  }

  #tick(): void {
    this.#count();
    if (this.#leftMs > 0) this.#start();
    // What has arrived by now is read first.
    else setImmediate(() => (this.#leftMs > 0 ? this.#start() : this.#ended.abort(new OutOfPatience())));
  }

  #count(): void {
    this.#leftMs -= Math.min(performance.now() - this.#countedAt, 2 * tickMs);
  }
}

// Next bundles a module more than once; every copy must find the clock of the same request.
const shared = globalThis as typeof globalThis & { olympusPatience?: AsyncLocalStorage<Patience> };
shared.olympusPatience ??= new AsyncLocalStorage();
const storage = shared.olympusPatience;

/** Whatever `run` waits for, also in what it calls, waits on one new clock. */
export const withPatience = <T>(run: () => T): T => storage.run(new Patience(), run);

/** Gives the request at hand more time, for somebody who is known to be at work. */
export const grantPatience = (ms: number): void => storage.getStore()?.grant(ms);

/** Waits on the clock of the request at hand; outside of one, on a clock of its own. */
export const inPatience = <T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> =>
  (storage.getStore() ?? new Patience()).wait(run);
