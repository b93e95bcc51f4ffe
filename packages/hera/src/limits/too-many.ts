import "server-only";
import { wordsOf } from "@olympus/ui/language/words";
import { languageOf } from "../language";
import { referenceOf } from "../request";
import { plainPage } from "../respond";

const shortWaitSeconds = 90;

/** The page that says when to try again. */
export function tooMany(request: Request, waitSeconds: number): Response {
  const words = wordsOf(languageOf(request.headers));
  const sentence =
    waitSeconds <= shortWaitSeconds
      ? words("limits.waitSeconds", { seconds: waitSeconds })
      : words("limits.waitMinutes", { minutes: Math.ceil(waitSeconds / 60) });
  return plainPage(request, {
    status: 429,
    title: words("limits.title"),
    sentence,
    // An empty address is the form this came from.
    links: [
      { href: "/login", text: words("limits.signIn") },
      { href: "/self-service/recovery/browser", text: words("limits.recover") },
    ],
    referenceId: referenceOf(request.headers),
    headers: { "retry-after": String(waitSeconds) },
  });
}
