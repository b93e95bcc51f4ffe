// Catalogues stay on the server: the browser gets finished sentences. A client island that imports this does not build.
import "server-only";
import { createTranslator } from "use-intl/core";
import { de } from "../../messages/de";
import { type Catalogue, en } from "../../messages/en";
import { type Language, languages } from "./language";

const catalogues: Readonly<Record<Language, Catalogue>> = { en, de };

function translator(locale: Language) {
  return createTranslator({
    locale,
    messages: catalogues[locale],
    // Nobody travels while signing in, and a server knows no visitor's clock: texts with dates name their zone themselves.
    timeZone: "UTC",
    onError: (error) => {
      throw error;
    },
  });
}

/** Says a text of the catalogues in one language: `words("common.reference", { id })`. Keys are checked by the compiler. */
export type Words = ReturnType<typeof translator>;

const spoken = Object.fromEntries(languages.map((language) => [language, translator(language)])) as Record<
  Language,
  Words
>;

export const wordsOf = (language: Language): Words => spoken[language];
