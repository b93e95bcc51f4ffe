import "server-only";
import { type Person, whoAmI } from "@olympus/ory/kratos/whoami";
import { wordsOf } from "@olympus/ui/language/words";
import type { Hera } from "../context";
import { allowedReturn, returnName, stepNames } from "../flow/return-to";
import { languageOf } from "../language";
import { browserOf, referenceOf } from "../request";
import { plainPage, redirectTo } from "../respond";
import type { Answered } from "./ask";

// Which field of the form says who fills it in.
const address: Readonly<Record<string, string>> = {
  "/self-service/login": "identifier",
  "/self-service/registration": "traits.email",
};

/**
 * A form to sign in or up that was left open in one tab while somebody signed in in another. Kratos then drops what the form was for, or
 * calls it forged. Here the same person goes on to where the form belonged, and another person is told who is signed in. Undefined:
 * nothing of the kind.
 */
export async function wayBack(
  hera: Hera,
  request: Request,
  answered: Answered,
  fields: URLSearchParams,
): Promise<Response | undefined> {
  const { pathname, searchParams } = new URL(request.url);
  const field = address[pathname];
  if (request.method !== "POST" || field === undefined || !isAstray(hera, answered)) return undefined;
  // A step that somebody who is signed in is asked for on purpose.
  if (stepNames.some((name) => searchParams.has(name))) return undefined;
  const who = await whoAmI(hera.config.kratos.publicUrl, browserOf(request.headers));
  if (!who.ok || typeof who.value === "string") return undefined;
  const back = allowedReturn(hera.config, searchParams.get(returnName)) ?? "/";
  const typed = fields.get(field);
  return isSamePerson(typed, who.value) ? redirectTo(back, { after: "POST" }) : somebodyElse(request, back);
}

/** Whether Kratos sends the browser to its default page or to its error page instead of where the form was for. */
function isAstray(hera: Hera, answered: Answered): boolean {
  const location = answered.headers.get("location");
  if (location === null || !URL.canParse(location)) return false;
  const signedIn = answered.headers
    .getSetCookie()
    .some((line) => line.startsWith(`${hera.half.cookies.kratosSession}=`));
  const { origin, pathname } = new URL(location);
  return !signedIn && origin === hera.config.url && (pathname === "/" || pathname === "/error");
}

const isSamePerson = (typed: string | null, { email }: Person) =>
  typed === null || typed.trim().toLowerCase() === email?.toLowerCase();

function somebodyElse(request: Request, back: string): Response {
  const words = wordsOf(languageOf(request.headers));
  return plainPage(request, {
    status: 409,
    title: words("error.otherAccount"),
    sentence: words("error.otherAccountHelp"),
    links: [
      { href: back, text: words("error.otherAccountGoOn") },
      { href: "/logout", text: words("logout.signOut") },
    ],
    referenceId: referenceOf(request.headers),
  });
}
