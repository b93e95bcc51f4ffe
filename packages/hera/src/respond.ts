import "server-only";
import type { Failure, FailureCode } from "@olympus/domain/failure";
import { words as failures, isPassing } from "@olympus/domain/failure";
import { wordsOf } from "@olympus/ui/language/words";
import type { Hera } from "./context";
import { escapeHtml, htmlPage } from "./html-page";
import { isInline } from "./inline";
import { languageOf } from "./language";
import { logFailure } from "./log";
import { hostOf, referenceOf } from "./request";

const noStore = { "cache-control": "no-store" };

/** 302 after a GET, 303 after a POST: at 307 the browser would post again, and without Lax cookies to another site. */
export function redirectTo(to: string, { after = "GET" }: { after?: "GET" | "POST" } = {}): Response {
  return new Response(null, { status: after === "GET" ? 302 : 303, headers: { ...noStore, location: to } });
}

const statusOf = (code: FailureCode) => (isPassing(code) ? 503 : code === "form/forged" ? 403 : 400);

/**
 * What a person sees when an answer failed. An outage is a page of its own with an honest 503 that needs nothing else to work; what
 * the person can cure is told on the error page. `form` is the page of the form that was sent, to get back to.
 */
export function failWith(hera: Hera, request: Request, event: string, failure: Failure, form?: string): Response {
  const referenceId = referenceOf(request.headers);
  logFailure(event, failure, referenceId);
  const status = statusOf(failure.code);
  if (status === 503) return outage(request, failure, { referenceId, form });
  const page = new URL("/error", hera.config.url);
  page.searchParams.set("failure", failure.code);
  page.searchParams.set("reference", referenceId);
  return redirectTo(page.href, { after: request.method === "POST" ? "POST" : "GET" });
}

type Way = { readonly referenceId: string; readonly form: string | undefined };

function outage(request: Request, { code, cause }: Failure, { referenceId, form }: Way): Response {
  const retryAfter = { "retry-after": String(retrySecondsOf(cause) ?? 5) };
  const wantsPage = request.headers.get("accept")?.includes("text/html") ?? false;
  if (!wantsPage && !isInline(request)) {
    const error = { code: 503, id: code, message: failures[code], reference: referenceId };
    return Response.json({ error }, { status: 503, headers: { ...noStore, ...retryAfter } });
  }
  const words = wordsOf(languageOf(request.headers));
  return plainPage(request, {
    status: 503,
    title: code === "kratos/busy" ? words("error.busy") : words("error.unavailable"),
    sentence: words(`failure.${code}`),
    // A form that stays on its page has a button of its own that sends it again.
    links:
      form === undefined || isInline(request) || request.method === "GET"
        ? []
        : [{ href: form, text: words("common.backToForm") }],
    referenceId,
    headers: retryAfter,
  });
}

function retrySecondsOf(cause: unknown): number | undefined {
  const { retrySeconds } = (cause ?? {}) as { readonly retrySeconds?: unknown };
  return typeof retrySeconds === "number" ? retrySeconds : undefined;
}

type Refusal = { readonly status: number; readonly because: "duplicateCookies" | "notFound" | "tooLong" };

/** A request that goes no further, with what is wrong about it. */
export function refuse(request: Request, { status, because }: Refusal, headers: PlainPage["headers"] = {}): Response {
  const words = wordsOf(languageOf(request.headers));
  const [title, sentence] = [words(`error.${because}`), words(`error.${because}Help`)];
  return plainPage(request, { status, title, sentence, referenceId: referenceOf(request.headers), headers });
}

/** A form longer than anybody types. */
export const tooLarge = (request: Request): Response => refuse(request, { status: 413, because: "tooLong" });

type PlainPage = {
  readonly status: number;
  readonly title: string;
  readonly sentence: string;
  readonly links?: readonly { readonly href: string; readonly text: string }[];
  readonly referenceId: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * A page without scripts, brand or flow, for when those may be what is missing; a form whose script stays on the page is told the
 * same in JSON and shows it in its place. Takes only words of ours, nothing typed.
 */
export function plainPage(request: Request, page: PlainPage): Response {
  const { status, title, sentence, links = [], referenceId, headers = {} } = page;
  if (isInline(request)) {
    return Response.json({ title, sentence, links, referenceId }, { status, headers: { ...noStore, ...headers } });
  }
  const ways = links.length > 0 ? links : [wayBack(request)];
  return htmlPage(request, {
    status,
    title,
    main: [
      `<p>${escapeHtml(sentence)}</p>`,
      `<nav>${ways.map(wayOn).join("")}</nav>`,
      `<p><small>${escapeHtml(wordsOf(languageOf(request.headers))("common.reference", { id: referenceId }))}</small></p>`,
    ].join("\n"),
    headers: new Headers(headers),
  });
}

type Link = NonNullable<PlainPage["links"]>[number];

/** A page is asked for again; after a form it is the page that the form stood on, where the browser says which. */
function wayBack({ method, headers }: Request): Link {
  const words = wordsOf(languageOf(headers));
  // An empty address is the page that was asked for.
  if (method === "GET") return { href: "", text: words("common.tryAgain") };
  const referer = headers.get("referer") ?? "";
  const from = URL.canParse(referer) ? new URL(referer) : undefined;
  return from?.host === hostOf(headers)
    ? { href: from.pathname + from.search, text: words("common.backToForm") }
    : { href: "/", text: words("common.goToStart") };
}

/** The first way on is the one to take. */
const wayOn = ({ href, text }: Link, at: number) =>
  `<a ${at === 0 ? 'class="main" ' : ""}href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
