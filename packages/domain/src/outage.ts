/** How somebody behind us failed to answer: for the log, so that whoever reads it knows where to look. */
export type OutageKind =
  /** Nobody listens there. */
  | "refused"
  /** No answer in time. */
  | "silent"
  /** The connection broke before the answer was whole. */
  | "broken-off"
  /** Something answered that is not the service, or not what it says. */
  | "garbage"
  /** The service answered that it cannot. */
  | "error"
  /** It answers others, and has no time for this one. */
  | "busy";

/** The cause of an `…/unreachable`. */
export type Outage = {
  readonly kind: OutageKind;
  readonly milliseconds: number;
  readonly status?: number;
  readonly cause?: unknown;
};

const codes: Readonly<Record<string, OutageKind>> = {
  ECONNREFUSED: "refused",
  ENOTFOUND: "refused",
  EHOSTUNREACH: "refused",
  ENETUNREACH: "refused",
  ETIMEDOUT: "silent",
  ERR_CANCELED: "silent",
  ECONNRESET: "broken-off",
  EPIPE: "broken-off",
  ERR_BAD_RESPONSE: "broken-off",
  UND_ERR_SOCKET: "broken-off",
};
const names: Readonly<Record<string, OutageKind>> = {
  OutOfPatience: "silent",
  AbortError: "silent",
  HTTPParserError: "garbage",
  SyntaxError: "garbage",
  ZodError: "garbage",
  $ZodError: "garbage",
};

/** What an error says of the kind of outage; undefined for one that is none, which is a bug of ours. */
export function outageKind(error: unknown): OutageKind | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { name, code, cause } = error as { name?: unknown; code?: unknown; cause?: unknown };
  return ofCode(code) ?? (typeof name === "string" ? names[name] : undefined) ?? outageKind(cause);
}

function ofCode(code: unknown): OutageKind | undefined {
  if (typeof code !== "string") return undefined;
  return code.startsWith("HPE_") ? "garbage" : codes[code];
}

export const outageSince = (
  beganMs: number,
  kind: OutageKind,
  more: Pick<Outage, "status" | "cause"> = {},
): Outage => ({
  kind,
  milliseconds: Math.round(performance.now() - beganMs),
  ...more,
});
