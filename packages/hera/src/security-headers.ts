import { reportsPath } from "./reports/path";

/** `url` is Hera's base address. */
type Page = { readonly url: string; readonly nonce: string; readonly development: boolean };

/** One page's content security policy. Next in development needs eval and inline styles; nothing else ever gets them. */
export function contentSecurityPolicy({ url, nonce, development }: Page): string {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`;
  const directives = [
    "default-src 'none'",
    `script-src ${scripts}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // An authenticator app's QR code comes from Kratos as a data address.
    "img-src 'self' data:",
    "font-src 'self'",
    development ? "connect-src 'self' ws:" : "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // The way to an app's own address is a page of ours that moves on by itself: see on-the-way.ts.
    "form-action 'self'",
    `report-uri ${reportsPath}`,
    // Browsers know endpoints by https only, and with this word they leave the one above alone.
    ...(isSecure(url) ? ["report-to reports"] : []),
  ];
  return directives.join("; ");
}

const isSecure = (url: string) => url.startsWith("https:");

const yearSeconds = 365 * 24 * 60 * 60;

/** What every answer carries. `url` is Hera's base address. */
export function securityHeaders(url: string): Readonly<Record<string, string>> {
  const secure = {
    "strict-transport-security": `max-age=${yearSeconds}; includeSubDomains`,
    "reporting-endpoints": `reports="${reportsPath}"`,
  };
  return isSecure(url) ? { ...always, ...secure } : always;
}

const always = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  // Addresses of ours carry challenges and flows: other sites see none of them, our own form posts keep their Origin.
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
} as const;
