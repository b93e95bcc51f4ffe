/** The languages Hera speaks; the first is spoken to whoever wants none of them. */
export const languages = ["en", "de"] as const;

export type Language = (typeof languages)[number];

export const defaultLanguage: Language = languages[0];

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: "English", de: "Deutsch" };

export const isLanguage = (value: string | null | undefined): value is Language =>
  languages.some((language) => language === value);

const rightToLeft = new Set(["ar", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]);

/** The way a language is written, for any BCP 47 tag: languages come with themes, and some of them are written from the right. */
export function directionOf(tag: string): "ltr" | "rtl" {
  return rightToLeft.has(tag.toLowerCase().split("-")[0] ?? "") ? "rtl" : "ltr";
}
