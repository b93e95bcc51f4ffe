import { defaultLanguage, isLanguage, type Language, languages } from "@olympus/ui/language/language";
import Negotiator from "negotiator";

/** What a request says about languages, each as it was sent. */
export type Asked = {
  /** Of the switcher: the person's own choice. */
  readonly chosen: string | null | undefined;
  /** OpenID Connect's `ui_locales`: what the app wants, best first. */
  readonly uiLocales: string | null | undefined;
  /** Ours, from an earlier answer. */
  readonly remembered: string | null | undefined;
  readonly acceptLanguage: string | null | undefined;
};

export type Negotiated = {
  readonly language: Language;
  /** What the browser must remember, because pages without this query would otherwise speak another language. */
  readonly remember?: string;
};

// Nobody lists more languages than fit in here, and parsing what is longer is work for whoever sent it.
const longestList = 500;
const choiceStandsSeconds = 60 * 60;

/**
 * The language to answer in. What a person just chose on a page holds against the app for as long as a sign-in takes; after that the
 * app's wish counts for more, because whoever changes the language there expects us to follow.
 */
export function negotiate({ chosen, uiLocales, remembered, acceptLanguage }: Asked, now: Date): Negotiated {
  const seconds = Math.floor(now.getTime() / 1000);
  if (isLanguage(chosen)) return { language: chosen, remember: `${chosen}.${seconds}` };
  const memory = readMemory(remembered);
  const own = memory?.language ?? firstAccepted(acceptLanguage) ?? defaultLanguage;
  if (memory !== undefined && seconds - memory.chosenAt < choiceStandsSeconds) return { language: own };
  const wanted = firstWanted(uiLocales) ?? own;
  return wanted === own ? { language: own } : { language: wanted, remember: wanted };
}

/** A remembered language, with the time when a person chose it; 0 when it was an app's wish. */
function readMemory(remembered: string | null | undefined): { language: Language; chosenAt: number } | undefined {
  const [language, chosenAt = "0"] = (remembered ?? "").split(".");
  return isLanguage(language) ? { language, chosenAt: Number(chosenAt) || 0 } : undefined;
}

function firstAccepted(list: string | null | undefined): Language | undefined {
  if (!list || list.length > longestList) return undefined;
  const [best] = new Negotiator({ headers: { "accept-language": list } }).languages([...languages]);
  return isLanguage(best) ? best : undefined;
}

// The order of `ui_locales` is its preference. Its tags have no weights, and a `*` would mean any.
function firstWanted(uiLocales: string | null | undefined): Language | undefined {
  if (!uiLocales || uiLocales.length > longestList) return undefined;
  const tags = uiLocales.split(" ").filter((tag) => /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag));
  return tags.map(firstAccepted).find((language) => language !== undefined);
}
