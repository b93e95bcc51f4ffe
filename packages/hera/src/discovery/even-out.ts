import { setTimeout as wait } from "node:timers/promises";
import { Pace } from "./pace";

/**
 * The answers that take Kratos more work for an address it knows, and how long each takes at least. A wrong password costs a bcrypt
 * of cost 12 where there is an account and nothing where there is none; a code costs a mail; a sign-up a new session or another mail.
 */
const paces = {
  password: new Pace(700),
  code: new Pace(300),
  mail: new Pace(300),
  "sign-up": new Pace(800),
} as const;

export type Kind = keyof typeof paces;

/** Waits until this answer has taken as long as every one of its kind. `begunMs` is of `performance.now()`. */
export async function evenOut(kind: Kind, begunMs: number): Promise<void> {
  const tookMs = performance.now() - begunMs;
  const leftMs = paces[kind].next(tookMs) - tookMs;
  if (leftMs > 0) await wait(leftMs);
}

type Answer = {
  readonly path: string;
  readonly fields: URLSearchParams;
  readonly location: string;
  readonly signedIn: boolean;
};

/** Which kind an answer is of; undefined for one that takes as long whoever it is about. */
export function kindOf({ path, fields, location, signedIn }: Answer): Kind | undefined {
  if (signedIn) return undefined;
  switch (path) {
    case "/self-service/login":
      return fields.get("method") === "code" ? "code" : fields.has("password") ? "password" : undefined;
    case "/self-service/registration":
      return location.includes("/verification?") ? "sign-up" : undefined;
    case "/self-service/recovery":
    case "/self-service/verification":
      return fields.get("email") ? "mail" : undefined;
    default:
      return undefined;
  }
}
