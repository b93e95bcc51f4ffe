import type { Answer } from "@olympus/bench/http-browser";

/** What somebody outside can tell of an answer: all of it but what is random anyway, and with every address called the same. */
export type FromOutside = {
  readonly status: number;
  readonly location: string | undefined;
  readonly cookies: readonly string[];
  readonly page: readonly string[];
};

export function fromOutside({ status, location, headers, body }: Answer, addresses: readonly string[]): FromOutside {
  const cookies = [headers["set-cookie"] ?? []]
    .flat()
    .map((line) => line.replace(/=[^;]*/, ({ length }) => `=<${length}>`));
  const seen = /<main\b[\s\S]*?<\/main>/i.exec(body)?.[0] ?? body;
  return {
    status,
    location: location && alike(location.href, addresses),
    cookies: cookies.map((line) => line.replace(/Expires=[^;]+/, "Expires=").replace(/Max-Age=\d{4,}/, "Max-Age=")),
    page: alike(seen, addresses).split(/(?=<)/),
  };
}

const alike = (text: string, addresses: readonly string[]) =>
  addresses
    .reduce(
      (named, address) => named.replaceAll(address, "ADDRESS").replaceAll(encodeURIComponent(address), "ADDRESS"),
      text,
    )
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "ID")
    .replaceAll(/(name="csrf_token"[^>]*value=|value=)"[A-Za-z0-9+/]{60,}={0,2}"/g, "$1TOKEN")
    .replaceAll(/((?:challenge|id)&quot;:&quot;)[\w-]{40,}/g, "$1RANDOM")
    .replaceAll(/nonce="[^"]*"/g, "NONCE");
