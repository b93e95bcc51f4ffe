import type { Answered } from "./ask";

/**
 * Whether Kratos answered a person's form by an error for machines. A form that it judged comes back to its page by a redirect, so
 * this one was not judged: something behind it, such as one of our webhooks, did not answer.
 */
export function isBareError(request: Pick<Request, "method" | "headers">, { status, headers }: Omit<Answered, "text">) {
  const fromForm = request.method === "POST" && request.headers.get("accept")?.includes("text/html") === true;
  return fromForm && status >= 400 && headers.get("content-type")?.startsWith("application/json") === true;
}
