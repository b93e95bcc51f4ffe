import "server-only";
import { loadKratosError } from "@olympus/ory/kratos/flows";
import { whoAmI } from "@olympus/ory/kratos/whoami";
import { wordsOf } from "@olympus/ui/language/words";
import type { Hera } from "../context";
import { allowedReturn, returnName } from "../flow/return-to";
import { languageOf } from "../language";
import { browserOf, referenceOf } from "../request";
import { plainPage, redirectTo } from "../respond";
import type { Answered } from "./ask";

/**
 * A sign-in form that was left open in one tab while somebody signed in in another. Kratos then drops what the form was for, or calls
 * it forged. Here the same person goes on to where the form belonged, and another person is told who is signed in. Undefined: nothing
 * of the kind, Kratos' answer stands.
 */
export async function wayBack(
  hera: Hera,
  request: Request,
  answered: Answered,
  body: Uint8Array | null,
): Promise<Response | undefined> {
  const { pathname, searchParams } = new URL(request.url);
  if (request.method !== "POST" || pathname !== "/self-service/login") return undefined;
  const back = allowedReturn(hera.config, searchParams.get(returnName));
  if (back === undefined || !isAstray(hera, answered)) return undefined;
  const who = await whoAmI(hera.config.kratos.publicUrl, browserOf(request.headers));
  if (!who.ok) return undefined;
  if (who.value === "second-factor-due") return undefined;
  if (who.value === "nobody") {
    if (!(await isFormItself(hera, request, answered))) return undefined;
    return redirectTo(`/self-service/login/browser?${new URLSearchParams({ return_to: back })}`, { after: "POST" });
  }
  const typed = new URLSearchParams(new TextDecoder().decode(body ?? undefined)).get("identifier");
  const isSamePerson = typed === null || typed.trim().toLowerCase() === who.value.email?.toLowerCase();
  return isSamePerson ? redirectTo(back, { after: "POST" }) : somebodyElse(request, back);
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

const formErrors = [403, 404, 410];

/** Whether the form is what Kratos complains of (forged, unknown, expired), not who filled it in. */
async function isFormItself(hera: Hera, request: Request, answered: Answered): Promise<boolean> {
  const id = new URL(answered.headers.get("location") ?? "").searchParams.get("id");
  if (id === null) return false;
  const error = await loadKratosError(hera.config.kratos.publicUrl, id, browserOf(request.headers));
  return error.ok && formErrors.includes(error.value?.code ?? 0);
}

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
