/** Pages whose forms end at an app's own address, which no list of ours can know. The others post to Hera and stay there. */
const formsLeave = [
  "/login",
  "/registration",
  "/verification",
  "/recovery",
  "/settings",
  "/consent",
  "/logout",
  "/signed-out",
  "/",
];

type Page = { readonly path: string; readonly nonce: string; readonly development: boolean };

/** One page's content security policy. Next in development needs eval and inline styles; nothing else ever gets them. */
export function contentSecurityPolicy({ path, nonce, development }: Page): string {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`;
  const directives = [
    "default-src 'none'",
    `script-src ${scripts}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: https:",
    "font-src 'self'",
    development ? "connect-src 'self' ws:" : "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(formsLeave.includes(path) ? [] : ["form-action 'self'"]),
  ];
  return directives.join("; ");
}

const yearSeconds = 365 * 24 * 60 * 60;

/** What every answer carries. `url` is Hera's base address. */
export function securityHeaders(url: string): Readonly<Record<string, string>> {
  const secure = { "strict-transport-security": `max-age=${yearSeconds}; includeSubDomains` };
  return url.startsWith("https:") ? { ...always, ...secure } : always;
}

const always = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  // Addresses of ours carry challenges and flows: other sites see none of them, our own form posts keep their Origin.
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
} as const;
