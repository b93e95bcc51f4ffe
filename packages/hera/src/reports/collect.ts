import "server-only";
import { readBody } from "../body";
import { log } from "../log";
import { ReportBook } from "./book";
import { readViolations } from "./read";

const maxBytes = 16 * 1024;
const book = new ReportBook();

/** `POST /reports`: what browsers stopped on our pages. Answers 204 to a report, whatever it tells, and 4xx to anything else. */
export async function collectReports(request: Request): Promise<Response> {
  const body = await readBody(request, maxBytes);
  if (body === undefined) return new Response(null, { status: 413 });
  const violations = readViolations(request.headers.get("content-type"), new TextDecoder().decode(body));
  if (violations === undefined) return new Response(null, { status: 400 });
  for (const { event, fields } of book.note(violations, Date.now())) log("warn", event, fields);
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}
