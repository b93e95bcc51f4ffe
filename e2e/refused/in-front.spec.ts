import { chromiumOptions } from "@olympus/bench/chromium";
import { startVariant, type Variant } from "@olympus/stack/variant/variant";
import { chromium } from "@playwright/test";
import fc from "fast-check";
import { sendRaw } from "../support/raw";
import { expect, test } from "../support/test";
import { openTlsFront, type TlsFront } from "../support/tls-front";

// Hera as it stands in production: by https, something in front that hands on whatever comes, and gates that see what it hands on itself.
test.describe.configure({ mode: "default" });
let front: TlsFront;
let variant: Variant;
let port: number;
let host: string;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  front = await openTlsFront("ciam.localhost");
  variant = await startVariant("ciam", {
    heraUrl: front.url,
    hera: { CIAM_TRUSTED_PROXIES: "127.0.0.1" },
  });
  // The webhooks' gate leads to Hera itself.
  port = variant.gates.hooks.port;
  front.lead(port);
  host = new URL(front.url).host;
});

test.beforeEach(() => variant.heal());

test.afterAll(async () => {
  await variant.end();
  front.close();
});

const answersOf = ["/", "/login", "/registration", "/recovery", "/error", "/nowhere", "/self-service/login/browser"];

test("by https every answer insists on https and says where violations are told, and cookies go by https alone", async () => {
  for (const path of [...answersOf, "/sessions/whoami"]) {
    const { headers } = await front.ask(path);
    expect(headers["strict-transport-security"], path).toBe("max-age=31536000; includeSubDomains");
    expect(headers["reporting-endpoints"], path).toBe('reports="/reports"');
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    for (const cookie of [headers["set-cookie"] ?? []].flat()) expect(cookie, path).toMatch(/; ?Secure/i);
  }
  const page = await front.ask("/login?lang=en");
  expect(page.headers["content-security-policy"]).toMatch(/report-uri \/reports; report-to reports$/);
});

test("by https a person signs in, and the browser tells what it stopped", async ({ customer }) => {
  const options = chromiumOptions();
  const browser = await chromium.launch({
    ...options,
    args: [
      ...(options.args ?? []),
      `--ignore-certificate-errors-spki-list=${front.certificate.fingerprint}`,
      // Reports are otherwise sent a minute later.
      "--short-reporting-delay",
    ],
  });
  const page = await browser.newPage();
  await page.goto(`${front.url}/login`);
  await page.locator('input[name="identifier"]').fill(customer.email);
  await page.locator('input[name="password"]').fill(customer.password);
  await page.locator('button[name="method"][value="password"]').click();
  await expect(page.getByText(customer.email)).toBeVisible();
  const cookies = await page.context().cookies();
  expect(cookies.filter(({ name }) => name === "ciam_session")).toHaveLength(1);
  expect(cookies.filter(({ secure }) => !secure)).toEqual([]);
  expect(cookies.filter(({ httpOnly }) => !httpOnly)).toEqual([]);

  await page.evaluate(() =>
    document.body.insertAdjacentHTML("beforeend", `<img src="x" onerror="document.title = 'owned'">`),
  );
  await expect(page).not.toHaveTitle("owned");
  const told = () => variant.heraLog().filter((line) => String(line.event).startsWith("csp.blocked"));
  await expect.poll(() => told().length, { timeout: 30_000 }).toBeGreaterThan(0);
  await browser.close();
});

// Whatever is asked for, nothing but this is handed on to Kratos, with nothing but this beside it.
const flows = "(?:login|registration|verification|recovery|settings)";
const handedOn = [
  new RegExp(`^GET /self-service/${flows}/browser$`),
  new RegExp(`^(?:GET|POST) /self-service/${flows}$`),
  /^GET \/sessions\/whoami$/,
  /^GET \/\.well-known\/ory\/webauthn\.js$/,
  // Asked by Hera's own pages.
  new RegExp(`^GET /self-service/${flows}/flows$`),
  /^GET \/self-service\/errors$/,
];
const beside = ["return_to", "refresh", "aal", "via", "lang", "flow", "code", "token", "id"];

// Hera asks this by itself, every half minute.
const sweeping = /^(?:GET|DELETE) \/admin\/sessions\b/;

/** Of what arrived at Kratos and Hydra since the last look, everything that should not have. */
function strangers(): string[] {
  const { kratosPublic, kratosAdmin } = variant.gates;
  const arrived = kratosPublic.requests.filter((line) => {
    const [method = "", target = ""] = line.split(" ");
    const { pathname, searchParams } = new URL(target, "http://kratos");
    const isListed = handedOn.some((pattern) => pattern.test(`${method} ${pathname}`));
    return (
      !isListed || [...searchParams.keys()].some((name) => !beside.includes(name)) || /login_challenge/i.test(target)
    );
  });
  return [...arrived, ...kratosAdmin.requests.filter((line) => !sweeping.test(line))];
}

const seeds = { numRuns: 150, interruptAfterTimeLimit: 20_000 } as const;

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "self-service",
      "login",
      "settings",
      "browser",
      "flows",
      "api",
      "sessions",
      "whoami",
      "admin",
      "identities",
      "logout",
      "errors",
      "methods",
      "webauthn.js",
      ".well-known",
      "ory",
      "health",
      "schemas",
      "version",
      "hooks",
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "..",
      ".",
      "%2e%2e",
      "%2E.",
      "..%2f",
      "%2f",
      "%5c",
      "\\",
      "",
      ";",
      "..;",
      "%00",
      "%0d%0a",
      "%c0%ae",
      "%252e%252e",
      "self-service%2flogin",
      "SELF-SERVICE",
      "logın",
      "@evil.example",
      "admin:x@127.0.0.1",
    ),
  },
  { weight: 2, arbitrary: fc.string({ maxLength: 12 }).map(encodeURI) },
);
const query = fc.array(
  fc.tuple(
    fc.constantFrom(
      "flow",
      "return_to",
      "login_challenge",
      "return_session_token_exchange_code",
      "organization",
      "identity_schema",
      "code",
      "token",
      "after_verification_return_to",
      "refresh",
      "aal",
      "via",
      "__proto__",
    ),
    fc.oneof(
      fc.constantFrom("x", "https://evil.example/", "//evil.example", `${"a".repeat(300)}`),
      fc.string({ maxLength: 20 }),
    ),
  ),
  { maxLength: 4 },
);
const target = fc
  .tuple(
    fc.constantFrom("/", "//", "/self-service/", "/sessions/", "/.well-known/", "/admin/", "http://127.0.0.1:4434/"),
    fc.array(piece, { maxLength: 6 }),
    query,
  )
  .map(([start, pieces, pairs]) => {
    const asked = new URLSearchParams(pairs).toString();
    return (start + pieces.join("/")).replaceAll(/\s/g, "") + (asked === "" ? "" : `?${asked}`);
  });
const method = fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "PROPFIND");

test("no path, no query and no method gets more than the listed roads to Kratos, and none to its administration", async () => {
  test.slow();
  await fc.assert(
    fc.asyncProperty(method, target, async (verb, asked) => {
      variant.gates.kratosPublic.forget();
      variant.gates.kratosAdmin.forget();
      const answer = await sendRaw(
        port,
        `${verb} ${asked} HTTP/1.1\r\nhost: ${host}\r\naccept: application/json\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`,
      );
      expect(strangers()).toEqual([]);
      expect(answer.status, "an answer, and no breakdown").toBeGreaterThanOrEqual(200);
      expect(answer.status).toBeLessThan(500);
      expect(answer.text).not.toMatch(/schema_id|"version"|# HELP|\bat .+\.(?:js|ts|go):\d+/);
      const location = /^location: (.*)$/im.exec(answer.head)?.[1];
      // Who names a whole address, which browsers never do, is sent to a tidier spelling of the same.
      const named = URL.canParse(asked) ? new URL(asked).hostname : new URL(front.url).hostname;
      if (location !== undefined) expect(new URL(location, front.url).hostname).toBe(named);
    }),
    seeds,
  );
});

const mark = "evil-mark";
const headerName = fc.oneof(
  fc.constantFrom(
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-forwarded-prefix",
    "forwarded",
    "x-real-ip",
    "true-client-ip",
    "cf-connecting-ip",
    "x-client-ip",
    "x-original-url",
    "x-rewrite-url",
    "x-http-method-override",
    "x-user",
    "x-user-id",
    "x-kratos-authenticated-identity-id",
    "x-session-token",
    "authorization",
    "proxy-authorization",
    "te",
    "trailer",
    "keep-alive",
    "proxy-connection",
    "referer",
    "origin",
    "x-olympus-language",
    "x-olympus-request",
    "x-olympus-webhook-secret",
    "x-tenant-brand",
    "x-tenant-id",
    "x-nonce",
    "x-middleware-subrequest",
    "x-middleware-rewrite",
    "x-invoke-path",
    "next-action",
    "traceparent",
    "baggage",
    "x-request-id",
    "x-correlation-id",
    "if-none-match",
    "range",
  ),
  fc.stringMatching(/^x-[a-z]{1,12}$/),
);

test("of what a browser says in headers, nothing but its own few reaches Kratos or comes back", async () => {
  test.slow();
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(headerName, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      async (names, isHopByHop) => {
        // Whatever carries the mark breaks off, and Hera would have to say that Kratos is not there.
        await variant.gates.kratosPublic.fail({ is: "resetting" }, { only: new RegExp(mark, "i") });
        const lines = names.map((name) => `${name}: ${mark}-${name}`);
        const connection = isHopByHop ? `close, ${names.join(", ")}, cookie, ${mark}` : "close";
        const answer = await sendRaw(
          port,
          `GET /self-service/login/browser HTTP/1.1\r\nhost: ${host}\r\naccept: text/html\r\n${lines.join("\r\n")}\r\nconnection: ${connection}\r\n\r\n`,
        );
        expect(answer.head, names.join()).toMatch(/^HTTP\/1\.1 30[23]/);
        expect(answer.head).toMatch(new RegExp(`^location: ${front.url}/login\\?`, "im"));
        expect(answer.text).not.toContain(mark);
      },
    ),
    seeds,
  );
});

const smuggled = "GET /self-service/settings/browser?return_to=smuggled HTTP/1.1\r\nhost: x\r\n\r\n";
const post = `POST /self-service/login?flow=${crypto.randomUUID()} HTTP/1.1\r\ncontent-type: application/x-www-form-urlencoded\r\naccept: text/html\r\nconnection: close\r\n`;

for (const [what, request] of [
  [
    "two ways to say its length",
    `${post}host: HOST\r\ncontent-length: ${smuggled.length + 5}\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
  ],
  ["two lengths", `${post}host: HOST\r\ncontent-length: 0\r\ncontent-length: ${smuggled.length}\r\n\r\n${smuggled}`],
  ["a coding that nobody knows", `${post}host: HOST\r\ntransfer-encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`],
  [
    "a coding behind a space",
    `${post}host: HOST\r\ntransfer-encoding : chunked\r\ncontent-length: 4\r\n\r\n0\r\n\r\n${smuggled}`,
  ],
  ["a broken chunk", `${post}host: HOST\r\ntransfer-encoding: chunked\r\n\r\n5;\nx\r\nhello\r\n0\r\n\r\n${smuggled}`],
  [
    "a folded header",
    `${post}host: HOST\r\nx-folded: a\r\n transfer-encoding: chunked\r\ncontent-length: 0\r\n\r\n${smuggled}`,
  ],
  ["a line feed alone", `${post}host: HOST\ncontent-length: 0\n\n${smuggled}`],
  ["two hosts", `${post}host: HOST\r\nhost: evil.example\r\ncontent-length: 0\r\n\r\n${smuggled}`],
  ["no host", `${post}content-length: 0\r\n\r\n${smuggled}`],
] as const) {
  test(`a request with ${what} brings no second one in`, async () => {
    const answer = await sendRaw(port, request.replace("HOST", host));
    expect(variant.gates.kratosPublic.requests.filter((line) => line.includes("smuggled"))).toEqual([]);
    expect(strangers()).toEqual([]);
    expect(answer.text).not.toContain("evil.example");
    expect(answer.status === 0 || answer.status < 500, answer.head).toBe(true);
  });
}

test("TRACE says nothing back", async () => {
  const { text } = await sendRaw(
    port,
    `TRACE /login HTTP/1.1\r\nhost: ${host}\r\nx-said: ${mark}\r\nconnection: close\r\n\r\n`,
  );
  expect(text).not.toContain(mark);
  expect(text).not.toMatch(/\bat .+\.(?:js|ts):\d+/);
  expect(strangers()).toEqual([]);
});

const formOf = (length: number) => `identifier=${"a".repeat(length - "identifier=".length)}`;

test("a form of 64 KB is handed on, one byte more is refused in words, however it says its length", async () => {
  const begun = await front.ask("/self-service/login/browser");
  const cookies = [begun.headers["set-cookie"] ?? []].flat().map((line) => line.split(";")[0]);
  const flow = new URL(String(begun.headers.location)).searchParams.get("flow");
  const head = `POST /self-service/login?flow=${flow} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/x-www-form-urlencoded\r\naccept: text/html\r\ncookie: ${cookies.join("; ")}\r\nconnection: close\r\n`;
  const arrived = () => variant.gates.kratosPublic.requests.filter((line) => line.startsWith("POST")).length;
  variant.gates.kratosPublic.forget();

  const plain = (length: number) => `${head}content-length: ${length}\r\n\r\n${formOf(length)}`;
  const chunked = (length: number) =>
    `${head}transfer-encoding: chunked\r\n\r\n${length.toString(16)}\r\n${formOf(length)}\r\n0\r\n\r\n`;
  for (const form of [plain, chunked]) {
    const tooLong = await sendRaw(port, form(64 * 1024 + 1));
    expect(tooLong.status).toBe(413);
    expect(tooLong.text).toContain("This is too long");
  }
  expect(arrived()).toBe(0);
  for (const form of [plain, chunked]) expect((await sendRaw(port, form(64 * 1024))).status).toBeLessThan(413);
  expect(arrived()).toBe(2);
});

const asKratos = (status: string, headers: readonly string[]) =>
  ({
    is: "answering",
    with: `HTTP/1.1 ${status}\r\n${headers.join("\r\n")}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`,
  }) as const;

test("a redirect is handed on and never followed, and cookies for elsewhere stay behind", async () => {
  const inside = `${variant.half.kratosAdminUrl}/admin/identities`;
  const own = new URL(front.url).hostname;
  await variant.gates.kratosPublic.fail(
    asKratos("303 See Other", [
      `location: ${inside}`,
      `set-cookie: own=1; Domain=${own}; Path=/`,
      "set-cookie: bare=1; Path=/",
      "set-cookie: foreign=1; Domain=evil.example; Path=/",
      "set-cookie: wide=1; domain=localhost; Path=/",
      "set-cookie: dotted=1; Domain=.evil.example",
      `set-cookie: twice=1; Domain=${own}; Domain=evil.example`,
      "x-internal: secret",
      "server: kratos",
    ]),
  );
  const answer = await front.ask("/self-service/login/browser");
  expect(variant.gates.kratosPublic.requests).toHaveLength(1);
  expect(strangers()).toEqual([]);
  const names = [answer.headers["set-cookie"] ?? []].flat().map((line) => line.split("=")[0]);
  expect(names.filter((name) => !name?.startsWith("ciam_")).sort()).toEqual(["bare", "own"]);
  expect(answer.headers).not.toHaveProperty("x-internal");
  expect(answer.headers.server).toBeUndefined();
});
