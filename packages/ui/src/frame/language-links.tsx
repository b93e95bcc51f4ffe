"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { type Language, languageNames, languages } from "../language/language";
import { quietLink } from "./quiet-link";

/**
 * The same page in each language. Links of the server's that work without scripts; with them they follow the address when an answer
 * was drawn in its place.
 */
export function LanguageLinks({ current }: { readonly current: Language }) {
  const [path, query] = [usePathname(), useSearchParams()];
  const addressIn = (language: Language) => {
    const next = new URLSearchParams(query);
    next.set("lang", language);
    return `${path}?${next}`;
  };
  return languages.map((language) => (
    <a
      key={language}
      href={addressIn(language)}
      lang={language}
      hrefLang={language}
      aria-current={language === current ? "true" : undefined}
      className={quietLink}
    >
      {languageNames[language]}
    </a>
  ));
}
