import { Agent, type IncomingMessage, request } from "node:http";
import { refreshOf } from "./forms";

/** What came back for one address, before any redirect was followed. `location` is also where a page moves on to by itself. */
export type Answer = {
  readonly url: URL;
  readonly status: number;
  readonly location: URL | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
};

type Options = { readonly headers?: Readonly<Record<string, string>> };
type Form = Readonly<Record<string, string>>;
type Cookie = { name: string; value: string; domain: string; hostOnly: boolean; path: string };

const maxRedirects = 20;

/**
 * A browser without a screen: cookies, redirects and forms over plain HTTP, for this machine only.
 * Node does not resolve `*.localhost`, so every host is looked up as 127.0.0.1 and keeps its name in the Host header.
 */
export class HttpBrowser {
  readonly #agent = new Agent({ keepAlive: true });
  #cookies: Cookie[] = [];

  /** `always`: headers that it sends with every request, such as a name for itself. */
  constructor(private readonly always: Readonly<Record<string, string>> = {}) {}

  get(url: string | URL, options: Options = {}): Promise<Answer> {
    return this.send("GET", new URL(url), options);
  }

  post(url: string | URL, form: Form, options: Options = {}): Promise<Answer> {
    const headers = { "content-type": "application/x-www-form-urlencoded", ...options.headers };
    return this.send("POST", new URL(url), { headers }, new URLSearchParams(form).toString());
  }

  json(method: "POST" | "PUT" | "PATCH", url: string | URL, body: unknown, options: Options = {}): Promise<Answer> {
    return this.send(
      method,
      new URL(url),
      { headers: { "content-type": "application/json", ...options.headers } },
      JSON.stringify(body),
    );
  }

  /** Follows redirects, by status or by a page that moves on by itself, until there is a page, or until `stop` says that the next address is where the way ends. */
  async follow(answer: Answer, stop: (next: URL) => boolean = () => false): Promise<Answer> {
    let current = answer;
    for (let hops = 0; current.location !== undefined && !stop(current.location); hops += 1) {
      if (hops === maxRedirects)
        throw new Error(`More than ${maxRedirects} redirects, last to ${current.location.pathname}`);
      current = await this.get(current.location);
    }
    return current;
  }

  cookie(name: string): string | undefined {
    return this.#cookies.find((cookie) => cookie.name === name)?.value;
  }

  /** Everything that is kept, to be handed to another browser. */
  cookies(): readonly Readonly<Cookie>[] {
    return this.#cookies;
  }

  /** Plants a cookie, as a page that got hold of it would. */
  setCookie(name: string, value: string, domain: string): void {
    this.#keep({ name, value, domain, hostOnly: false, path: "/" });
  }

  close(): void {
    this.#agent.destroy();
  }

  async send(method: string, url: URL, options: Options = {}, body?: string): Promise<Answer> {
    const response = await this.#ask(method, url, options, body);
    for (const line of response.headers["set-cookie"] ?? []) this.#keep(parseSetCookie(line, url));
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    const location = response.headers.location ?? refreshOf(text);
    return {
      url,
      status: response.statusCode ?? 0,
      location: location === undefined ? undefined : new URL(location, url),
      headers: response.headers,
      body: text,
    };
  }

  #ask(method: string, url: URL, options: Options, body: string | undefined): Promise<IncomingMessage> {
    const cookies = this.#cookieHeader(url);
    return new Promise((resolve, reject) => {
      const outgoing = request(url, {
        method,
        agent: this.#agent,
        family: 4,
        lookup: (_host, { all }, done) =>
          all ? done(null, [{ address: "127.0.0.1", family: 4 }]) : done(null, "127.0.0.1", 4),
        headers: {
          accept: "text/html",
          ...this.always,
          ...(cookies !== "" && { cookie: cookies }),
          ...(body !== undefined && { "content-length": String(Buffer.byteLength(body)) }),
          ...options.headers,
        },
      });
      outgoing.on("response", resolve).end(body);
      outgoing.on("error", (error: NodeJS.ErrnoException) => {
        // The server closed an idle connection in the moment it was used again: browsers ask once more, too.
        if (outgoing.reusedSocket && error.code === "ECONNRESET") resolve(this.#ask(method, url, options, body));
        else reject(error);
      });
    });
  }

  #cookieHeader(url: URL): string {
    return this.#cookies
      .filter((cookie) => cookieFits(cookie, url))
      .map(({ name, value }) => `${name}=${value}`)
      .join("; ");
  }

  #keep(cookie: Cookie & { gone?: boolean }): void {
    this.#cookies = this.#cookies.filter(
      (old) => old.name !== cookie.name || old.domain !== cookie.domain || old.path !== cookie.path,
    );
    if (!cookie.gone) this.#cookies.push(cookie);
  }
}

function cookieFits({ domain, hostOnly, path }: Cookie, { hostname, pathname }: URL): boolean {
  const hostFits = hostname === domain || (!hostOnly && hostname.endsWith(`.${domain}`));
  return hostFits && (pathname === path || pathname.startsWith(path.endsWith("/") ? path : `${path}/`));
}

function parseSetCookie(line: string, url: URL): Cookie & { gone: boolean } {
  const [pair = "", ...rest] = line.split(";").map((part) => part.trim());
  const attributes = new Map(
    rest.map((part) => {
      const [name = "", value = ""] = part.split(/=(.*)/);
      return [name.toLowerCase(), value];
    }),
  );
  const at = pair.indexOf("=");
  const domain = attributes.get("domain")?.replace(/^\./, "");
  const maxAge = attributes.get("max-age");
  const expires = attributes.get("expires");
  return {
    name: pair.slice(0, at),
    value: pair.slice(at + 1),
    domain: domain || url.hostname,
    hostOnly: !domain,
    path: attributes.get("path") || "/",
    gone: maxAge !== undefined ? Number(maxAge) <= 0 : expires !== undefined && Date.parse(expires) <= Date.now(),
  };
}
