/** A form as its HTML says it: where it posts to, and the values it would send untouched. */
export type HtmlForm = { readonly action: string; readonly fields: Readonly<Record<string, string>> };

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };
const decode = (text: string) => text.replace(/&([\w#]+);/g, (whole, name: string) => entities[name] ?? whole);

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag)?.[1];
  return value === undefined ? undefined : decode(value);
}

type Found = { readonly open: string; readonly controls: readonly string[] };

function find(html: string, withField: string): Found | undefined {
  for (const [, open = "", inner = ""] of html.matchAll(/(<form\b[^>]*>)([\s\S]*?)<\/form>/gi)) {
    const controls = [...inner.matchAll(/<(?:input|button)\b[^>]*>/gi)].map(([tag]) => tag);
    if (controls.some((tag) => attribute(tag, "name") === withField)) return { open, controls };
  }
  return undefined;
}

/** Whether the page has a form with a control of that name. */
export const hasField = (html: string, name: string): boolean => find(html, name) !== undefined;

/** The first form on the page that holds a control named `withField`; throws when there is none. */
export function findForm(html: string, withField: string): HtmlForm {
  const found = find(html, withField);
  if (!found) throw new Error(`No form with a field named ${withField} on this page: ${html.slice(0, 500)}`);
  const hidden = found.controls.filter((tag) => attribute(tag, "type") === "hidden");
  const fields = hidden.map((tag) => [attribute(tag, "name") ?? "", attribute(tag, "value") ?? ""]);
  return { action: attribute(found.open, "action") ?? "", fields: Object.fromEntries(fields) };
}

/** Where a page moves on to by itself at once, as browsers without scripts do it. */
export function refreshOf(html: string): string | undefined {
  const content = /<meta http-equiv="refresh" content="0;url=([^"]+)">/i.exec(html)?.[1];
  return content === undefined ? undefined : decode(content);
}
