import "server-only";
import { referenceOf } from "../request";
import { plainPage } from "../respond";

const shortWaitSeconds = 90;

/** The page that says when to try again. */
export function tooMany(request: Request, waitSeconds: number): Response {
  const sentence =
    waitSeconds <= shortWaitSeconds
      ? `Wait ${waitSeconds} seconds, then try again.`
      : `Wait ${Math.ceil(waitSeconds / 60)} minutes, then try again.`;
  return plainPage(request, {
    status: 429,
    title: "Too many attempts",
    sentence,
    // An empty address is the form this came from.
    links: [
      { href: "/login", text: "Sign in" },
      { href: "/self-service/recovery/browser", text: "Get back into your account" },
    ],
    referenceId: referenceOf(request.headers),
    headers: { "retry-after": String(waitSeconds) },
  });
}
