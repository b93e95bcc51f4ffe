import { fail, type Result } from "@olympus/domain/failure";
import { type Outage, outageSince } from "@olympus/domain/outage";
import { patienceMs } from "@olympus/domain/patience";

const [fewest, most] = [2, 256];
const longestWaitMs = 8_000;

type Pace = {
  /** The first guess at how many are done in good time, and at how long one takes. */
  readonly places: number;
  readonly tookMs: number;
  /** Inside of this a place more is tried, beyond that there were too many. */
  readonly briskMs: number;
  readonly slowMs: number;
};

type Turn = "come" | "closed" | "late";
type Waiting = (turn: Turn) => void;

/**
 * Lets as many through at once as are done in good time; the others wait for their turn, and whoever would wait too long is told so
 * at once. How many that are shows by how long they take: it is somebody else's processors that are shared. Fails as `run` does, or
 * with `kratos/busy`.
 */
export class Turnstile {
  readonly #pace: Pace;
  #places: number;
  #tookMs: number;
  #inside = 0;
  #answeredMs = Number.NEGATIVE_INFINITY;
  #narrowedMs = Number.NEGATIVE_INFINITY;
  readonly #queue: Waiting[] = [];

  constructor(pace: Pace) {
    this.#pace = pace;
    this.#places = pace.places;
    this.#tookMs = pace.tookMs;
  }

  async pass<T>(run: () => Promise<Result<T>>): Promise<Result<T>> {
    const cameMs = performance.now();
    if (this.#inside >= this.#places) {
      if (this.#waitMs() > longestWaitMs) return busy(cameMs, this.#waitMs());
      // Whoever leaves hands the place on, so it is never free in between.
      const turn = await this.#turn();
      if (turn === "late") return busy(cameMs, this.#waitMs());
      if (turn === "closed") return fail("kratos/unreachable", outageSince(cameMs, "silent"));
    } else {
      this.#inside += 1;
    }
    const beganMs = performance.now();
    try {
      const answered = await run();
      return answered.ok || !isSilence(answered.failure.cause) ? this.#noted(beganMs, answered) : this.#unheard(cameMs);
    } finally {
      this.#leave();
    }
  }

  /** How long the next one would wait, as far as one can tell. */
  #waitMs(): number {
    return ((this.#queue.length + 1) * this.#tookMs) / this.#places;
  }

  #turn(): Promise<Turn> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#queue.splice(this.#queue.indexOf(waiting), 1);
        resolve("late");
      }, longestWaitMs);
      const waiting = (turn: Turn) => {
        clearTimeout(timer);
        resolve(turn);
      };
      this.#queue.push(waiting);
    });
  }

  #noted<T>(beganMs: number, answered: Result<T>): Result<T> {
    const now = performance.now();
    const tookMs = now - beganMs;
    this.#answeredMs = now;
    this.#tookMs += (tookMs - this.#tookMs) / 8;
    if (tookMs > this.#pace.slowMs) this.#narrow(now);
    else if (tookMs < this.#pace.briskMs && this.#queue.length > 0) this.#places = Math.min(most, this.#places + 1);
    return answered;
  }

  /** All places being taken and others answered, it was the crowd; nobody being answered, nobody needs to wait for the same. */
  #unheard(cameMs: number): Result<never> {
    const now = performance.now();
    this.#narrow(now);
    if (now - this.#answeredMs < patienceMs) {
      const isCrowd = this.#inside >= this.#places;
      return isCrowd ? busy(cameMs, this.#tookMs) : fail("kratos/unreachable", outageSince(cameMs, "silent"));
    }
    for (const waiting of this.#queue.splice(0)) waiting("closed");
    return fail("kratos/unreachable", outageSince(cameMs, "silent"));
  }

  // Once for all that were inside together.
  #narrow(now: number): void {
    if (now - this.#narrowedMs < this.#pace.slowMs) return;
    this.#narrowedMs = now;
    this.#places = Math.max(fewest, Math.floor(this.#places * 0.75));
  }

  #leave(): void {
    this.#inside -= 1;
    while (this.#inside < this.#places) {
      const next = this.#queue.shift();
      if (next === undefined) return;
      this.#inside += 1;
      next("come");
    }
  }
}

const isSilence = (cause: unknown) => (cause as Outage | undefined)?.kind === "silent";

const busy = (cameMs: number, waitMs: number) =>
  fail("kratos/busy", { ...outageSince(cameMs, "busy"), retrySeconds: Math.max(2, Math.ceil(waitMs / 1000)) });
