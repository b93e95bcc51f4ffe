import type { Failure } from "@olympus/domain/failure";

type Level = "info" | "warn" | "error";
type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

/** One line of JSON per event. Only ids, codes and counts: never an address, a token, a code or a form's field. */
export function log(level: Level, event: string, fields: Fields = {}): void {
  console[level](JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }));
}

/** Notes a failure under the reference id that the person sees. */
export function logFailure(event: string, failure: Failure, referenceId: string): void {
  log("error", event, { reference: referenceId, code: failure.code, ...describe(failure.cause) });
}

/** What a cause says about itself without quoting anybody: messages may carry what a person typed. */
function describe(cause: unknown): Fields {
  if (typeof cause !== "object" || cause === null) return {};
  const { kind, milliseconds, name, code, status, error, cause: inner } = cause as Record<string, unknown>;
  const id = typeof error === "object" && error !== null ? (error as Record<string, unknown>).id : error;
  return {
    ...describe(inner),
    ...textField("kind", kind),
    ...(typeof milliseconds === "number" ? { milliseconds } : {}),
    ...textField("cause", name),
    ...textField("causeCode", code),
    ...textField("causeStatus", status),
    ...textField("causeId", id),
  };
}

function textField(name: string, value: unknown): Fields {
  return typeof value === "string" || typeof value === "number" ? { [name]: String(value).slice(0, 80) } : {};
}
