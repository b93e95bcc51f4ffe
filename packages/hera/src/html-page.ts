import "server-only";
import { directionOf } from "@olympus/ui/language/language";
import { languageOf } from "./language";
import { nonceHeader } from "./request";

type HtmlPage = {
  readonly status: number;
  readonly title: string;
  /** Markup, like `main`: whoever writes it escapes what came from outside. */
  readonly head?: string;
  readonly main: string;
  readonly headers?: Headers;
};

/** A page that needs nothing else to work: no scripts, no brand, no flow. Never stored. */
export function htmlPage(
  request: Request,
  { status, title, head = "", main, headers = new Headers() }: HtmlPage,
): Response {
  const language = languageOf(request.headers);
  const nonce = request.headers.get(nonceHeader) ?? "";
  headers.set("cache-control", "no-store");
  headers.set("content-type", "text/html; charset=utf-8");
  return new Response(
    `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${head}
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 26rem; margin: 20vh auto 0; padding: 0 1.5rem }
h1 { font-size: 1.25rem; font-weight: 600 }
small { opacity: 0.7 }
</style>
<main>
<h1>${escapeHtml(title)}</h1>
${main}
</main>
</html>
`,
    { status, headers },
  );
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  '"': "&quot;",
  "'": "&#39;",
  "<": "&lt;",
  ">": "&gt;",
};

export const escapeHtml = (text: string) =>
  text.replaceAll(/[&"'<>]/g, (character) => entities[character] ?? character);
