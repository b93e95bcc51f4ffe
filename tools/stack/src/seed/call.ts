import { Problem, reason } from "../problem";

// The first call has Hydra make RSA keys of 4096 bits, which takes a busy machine many seconds.
const patienceMs = 120_000;

type Answer = { readonly status: number; readonly body: unknown };

/** One call to Kratos or Hydra; throws a Problem unless it answers 2xx or a status that the caller expects. */
export async function callOry(
  method: "GET" | "POST" | "PUT",
  address: string,
  body?: unknown,
  expected: readonly number[] = [],
): Promise<Answer> {
  const answer = await fetch(address, {
    method,
    signal: AbortSignal.timeout(patienceMs),
    ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw new Problem(`The demo could not be set up: ${address} does not answer (${reason(error)}).`);
  });
  const text = await answer.text();
  if (answer.ok || expected.includes(answer.status)) {
    return { status: answer.status, body: answer.ok && text !== "" ? JSON.parse(text) : undefined };
  }
  throw new Problem(
    `The demo could not be set up: ${method} ${address} was refused (${answer.status}): ${text.slice(0, 500)}`,
  );
}
