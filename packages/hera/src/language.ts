import "server-only";
import { defaultLanguage, isLanguage, type Language } from "@olympus/ui/language/language";
import { type Words, wordsOf } from "@olympus/ui/language/words";
import { headers } from "next/headers";

/** Set by proxy.ts, which deletes what the client sent under this name first. */
export const languageHeader = "x-olympus-language";

type Headers = { get(name: string): string | null };

/** The language that proxy.ts found for a request. */
export function languageOf(headers: Headers): Language {
  const language = headers.get(languageHeader);
  return isLanguage(language) ? language : defaultLanguage;
}

/** The language of the page that is being rendered. */
export const readLanguage = async (): Promise<Language> => languageOf(await headers());

/** What a page says its texts with. */
export const readWords = async (): Promise<Words> => wordsOf(await readLanguage());
