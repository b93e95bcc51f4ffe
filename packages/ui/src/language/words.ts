// Catalogues stay on the server: the browser gets finished sentences. A client island that imports this does not build.
import "server-only";
import { createTranslator } from "use-intl/core";
import { de } from "../../messages/de";
import { type Catalogue, en } from "../../messages/en";
import type { Language } from "./language";

const catalogues: Readonly<Record<Language, Catalogue>> = { en, de };

function translator(language: Language) {
  const words = createTranslator({
    locale: language,
    messages: catalogues[language],
    // A server knows no visitor's clock: texts with a time of day name their zone.
    timeZone: "UTC",
    onError: (error) => {
      throw error;
    },
  });
  return Object.assign(words, { language });
}

/** Says a text of the catalogues in one language: `words("common.reference", { id })`. Keys are checked by the compiler. */
export type Words = ReturnType<typeof translator>;

const spoken: Readonly<Record<Language, Words>> = { en: translator("en"), de: translator("de") };

export const wordsOf = (language: Language): Words => spoken[language];
