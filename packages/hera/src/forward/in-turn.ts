import "server-only";
import type { Result } from "@olympus/domain/failure";
import { grantPatience, withPatience } from "@olympus/domain/patience";
import { askKratos } from "@olympus/ory/kratos/public";
import type { Hera } from "../context";
import { Turnstile } from "./turnstile";

// How many are done in good time: first guess, and what says that there is room for more or that there were too many.
const passwords = new Turnstile({ places: 8, tookMs: 400, briskMs: 700, slowMs: 1_500 });
const others = new Turnstile({ places: 24, tookMs: 50, briskMs: 250, slowMs: 1_000 });

type Asked = { readonly path: string; readonly fields: URLSearchParams };

/**
 * Runs what hands a request on to Kratos. A password costs Kratos a quarter of a second of a processor, and of a crowd of them each
 * would take as long as all together, so that none is done while anybody still waits: they take turns. So do all the others, which
 * cost little, so that a crowd of those does not drown itself either.
 */
export function inTurn<T>(hera: Hera, { path, fields }: Asked, run: () => Promise<Result<T>>): Promise<Result<T>> {
  if (!fields.get("password")) return others.pass(run);
  return passwords.pass(path === "/self-service/login" ? () => unlessItWorks(hera, run) : run);
}

const doubtMs = 1_200;
const workMs = 6_000;

/**
 * Checking a password takes as long as the machine has it wait. When it takes long, Kratos is asked whether it is there at all: if so,
 * with its database, it is at work and gets the time; if not, it is silent. Only here: a sign-up waits for our own webhook as well, and
 * that one's silence looks like work.
 */
async function unlessItWorks<T>({ config }: Hera, run: () => Promise<T>): Promise<T> {
  const timer = setTimeout(async () => {
    const ready = await withPatience(() =>
      askKratos(config.kratos.publicUrl, "/health/ready", { cookie: undefined, host: "" }),
    );
    if (ready.ok) grantPatience(workMs);
  }, doubtMs);
  try {
    return await run();
  } finally {
    clearTimeout(timer);
  }
}
