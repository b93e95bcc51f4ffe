/** What the server says instead of doing what was asked: its own words, made for this person. */
export type Told = {
  readonly title: string;
  readonly sentence: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
  readonly referenceId: string;
};

/** What became of a form that was sent. */
export type Sent =
  | { readonly is: "answered"; readonly location: URL }
  | { readonly is: "told"; readonly told: Told }
  /** The answer was none of ours, such as the page of a proxy in between. */
  | { readonly is: "unreadable" }
  /** No answer: no network, or none in time. */
  | { readonly is: "unheard" };

// Longer than the server waits for what stands behind it, so that its own word about that comes first.
const timeoutMs = 20_000;

/** Sends a form as the browser itself would, and asks to be told where it leads instead of being led there. */
export async function sendForm(form: HTMLFormElement, submitter: HTMLElement | null): Promise<Sent> {
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams([...new FormData(form, submitter)].map(([name, value]) => [name, String(value)])),
      headers: { accept: "text/html", "x-olympus-inline": "1" },
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!answer.headers.get("content-type")?.startsWith("application/json")) return { is: "unreadable" };
    return read(await answer.json(), form.baseURI);
  } catch (error) {
    return { is: error instanceof SyntaxError ? "unreadable" : "unheard" };
  }
}

/** Reads what our server answers to a form; anything that is not made of it is unreadable. */
export function read(body: unknown, base: string): Sent {
  if (typeof body !== "object" || body === null) return { is: "unreadable" };
  if ("location" in body && typeof body.location === "string" && URL.canParse(body.location, base)) {
    const location = new URL(body.location, base);
    return /^https?:$/.test(location.protocol) ? { is: "answered", location } : { is: "unreadable" };
  }
  return isTold(body) ? { is: "told", told: body } : { is: "unreadable" };
}

const isTold = (body: object): body is Told =>
  "title" in body && "sentence" in body && "links" in body && Array.isArray(body.links) && "referenceId" in body;
