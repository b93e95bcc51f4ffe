import { z } from "zod";

/** What the log may know of a violation: a directive's name, an origin or keyword, one of our own paths. Nothing a person typed or was given. */
export type Violation = { readonly directive: string; readonly blocked: string; readonly path: string };

// `report-uri` and the Reporting API name the same things differently; browsers speak one, the other or both.
const classic = z.object({
  "csp-report": z.object({
    "document-uri": z.string().optional(),
    "effective-directive": z.string().optional(),
    "violated-directive": z.string().optional(),
    "blocked-uri": z.string().optional(),
  }),
});
const modern = z.array(
  z.object({
    type: z.string(),
    url: z.string().optional(),
    body: z
      .object({
        documentURL: z.string().optional(),
        effectiveDirective: z.string().optional(),
        blockedURL: z.string().optional(),
      })
      .nullish(),
  }),
);

const mostAtOnce = 20;

/** The violations that a report tells; undefined for a body that is none. Other kinds of report are no violations. */
export function readViolations(contentType: string | null, text: string): readonly Violation[] | undefined {
  const type = contentType?.split(";")[0]?.trim().toLowerCase();
  const body = parse(text);
  if (type === "application/csp-report") {
    const report = classic.safeParse(body).data?.["csp-report"];
    if (report === undefined) return undefined;
    const directive = report["effective-directive"] ?? report["violated-directive"]?.split(" ")[0];
    return [violation(directive, report["blocked-uri"], report["document-uri"])];
  }
  if (type !== "application/reports+json") return undefined;
  return modern
    .safeParse(body)
    .data?.slice(0, mostAtOnce)
    .filter((report) => report.type === "csp-violation")
    .map(({ url, body: told }) => violation(told?.effectiveDirective, told?.blockedURL, told?.documentURL ?? url));
}

// The names there are; a browser's word for anything else would let a sender choose what the log says.
const directives =
  /^((default|connect|font|frame|child|img|manifest|media|object|worker|script|style)-src(-elem|-attr)?|base-uri|form-action|frame-ancestors)$/;

const violation = (directive = "", blocked = "", address = ""): Violation => ({
  directive: directives.test(directive) ? directive : "other",
  blocked: originOrKeyword(blocked),
  path: pathOf(address),
});

// Browsers say `inline`, `eval`, `data` and alike in place of an address.
function originOrKeyword(blocked: string): string {
  if (/^[a-z-]{1,30}$/.test(blocked)) return blocked;
  if (!URL.canParse(blocked)) return "other";
  const { origin, protocol } = new URL(blocked);
  const named = origin === "null" ? protocol : origin;
  return named.length <= 100 ? named : "other";
}

// Our pages' paths are words. Anything else is an address that somebody made up, and may spell out what no log should hold.
function pathOf(address: string): string {
  if (!URL.canParse(address)) return "other";
  const { pathname } = new URL(address);
  return /^\/[a-z/-]{0,60}$/.test(pathname) ? pathname : "other";
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
