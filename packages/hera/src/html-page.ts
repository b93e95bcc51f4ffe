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

// The tokens' colours, sizes and distances, written out: these pages ask for no style sheet. Without a brand the button is ink.
const look = `:root {
  color-scheme: light dark;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  --page: #fff; --surface: #fff; --line: #d2d4d8; --text: #181b20; --quiet: #4a4d54; --ring: #284cac;
}
@media (prefers-color-scheme: dark) {
  :root { --page: #14161a; --surface: #14161a; --line: #32353c; --text: #edeef1; --quiet: #b5b7bd; --ring: #95b6fe }
}
body { margin: 0; padding: 2rem 1.5rem; background: var(--page); color: var(--text) }
main { display: grid; gap: 1.5rem; max-width: 25rem; margin: 0 auto }
@media (width >= 40rem) {
  :root { --page: #f8f8fa }
  body { padding-top: max(3rem, 20dvh) }
  main { box-sizing: border-box; padding: 2rem; border: 1px solid var(--line); border-radius: 16px; background: var(--surface) }
}
@media (width >= 40rem) and (prefers-color-scheme: dark) { :root { --page: #0c0d11 } }
h1 { margin: 0 0 -1rem; font-size: 1.75rem; line-height: 2.125rem; font-weight: 600; letter-spacing: -0.025em; text-wrap: balance }
p { margin: 0; color: var(--quiet); text-wrap: pretty; overflow-wrap: break-word }
nav { display: grid; gap: 1rem; justify-items: center; font-size: 0.875rem }
a { padding: 0.25rem 0; color: var(--text); font-weight: 500; text-underline-offset: 4px; border-radius: 6px }
a.main { justify-self: stretch; padding: 0.625rem 1rem; border-radius: 10px; background: var(--text); color: var(--surface); font-size: 1rem; text-align: center; text-decoration: none }
a:focus-visible { outline: 2px solid var(--ring); outline-offset: 2px }
small { font-size: 0.875rem; overflow-wrap: anywhere }`;

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
${look}
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
