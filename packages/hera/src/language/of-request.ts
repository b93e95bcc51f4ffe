import type { Half } from "@olympus/domain/half";
import { cookieOf, setCookie } from "../cookies";
import { returnName } from "../flow/return-to";
import { type Negotiated, negotiate } from "./negotiate";

/** The switcher's parameter, on any page. */
export const chosenName = "lang";

const nameOf = ({ cookies }: Half) => `${cookies.prefix}language`;

/** The language of a request; reads the address, the cookie and `Accept-Language`. */
export function languageOfRequest(half: Half, request: Request, now = new Date()): Negotiated {
  const { searchParams } = new URL(request.url);
  return negotiate(
    {
      chosen: searchParams.get(chosenName),
      uiLocales: searchParams.get("ui_locales") ?? localesOfWayBack(searchParams),
      remembered: cookieOf(request.headers.get("cookie"), nameOf(half)),
      acceptLanguage: request.headers.get("accept-language"),
    },
    now,
  );
}

// The way back to an authorization request says which languages its app asked for.
function localesOfWayBack(query: URLSearchParams): string | null {
  const back = query.get(returnName) ?? query.get("return_to");
  return back !== null && URL.canParse(back) ? new URL(back).searchParams.get("ui_locales") : null;
}

const yearSeconds = 365 * 24 * 60 * 60;

export const languageCookie = (half: Half, value: string, { isSecure }: { readonly isSecure: boolean }) =>
  setCookie({ name: nameOf(half), value, maxAgeSeconds: yearSeconds, isSecure });
