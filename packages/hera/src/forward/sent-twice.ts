import { createHash } from "node:crypto";

type Part = string | Uint8Array | null;

const answers = new Map<string, Promise<unknown>>();
const secondClickMs = 5_000;

/**
 * A form that is sent twice, as a double click without scripts does, is answered once, and both get that answer: one account, one mail,
 * one session. `parts` are all that tells one such form from another; `isDone` says whether an answer also stands for a second form
 * that comes a moment later. Each process remembers for itself.
 */
export async function once<T>(
  parts: readonly Part[],
  run: () => Promise<T>,
  isDone: (answer: T) => boolean,
): Promise<T> {
  const key = digest(parts);
  const known = answers.get(key) as Promise<T> | undefined;
  if (known !== undefined) return known;
  const running = run();
  answers.set(key, running);
  const forget = () => answers.delete(key);
  try {
    const answer = await running;
    if (isDone(answer)) setTimeout(forget, secondClickMs).unref();
    else forget();
    return answer;
  } catch (error) {
    forget();
    throw error;
  }
}

// Forms hold passwords: what is remembered of them, for a moment, is a digest.
function digest(parts: readonly Part[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    const bytes = typeof part === "string" ? Buffer.from(part) : (part ?? Buffer.alloc(0));
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest("base64url");
}
