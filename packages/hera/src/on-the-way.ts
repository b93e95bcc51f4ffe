import "server-only";
import { wordsOf } from "@olympus/ui/language/words";
import { escapeHtml, htmlPage } from "./html-page";
import { languageOf } from "./language";

/**
 * A page of ours between a form and an address elsewhere. It moves on by itself, without scripts and without a step in the browser's
 * history, and has a link for browsers that were told not to. `headers` are those of the answer it stands for.
 */
export function onTheWay(request: Request, to: URL, headers: Headers): Response {
  const words = wordsOf(languageOf(request.headers));
  const kept = new Headers(headers);
  kept.delete("location");
  // Only cookies of the answer matter here; what the page is says the page.
  kept.delete("content-type");
  kept.set("referrer-policy", "no-referrer");
  return htmlPage(request, {
    status: 200,
    title: words("common.oneMoment"),
    head: `<meta http-equiv="refresh" content="0;url=${escapeHtml(to.href)}">`,
    main: `<p><a href="${escapeHtml(to.href)}">${escapeHtml(words("common.continue"))}</a></p>`,
    headers: kept,
  });
}
