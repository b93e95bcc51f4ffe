"use client";
import { useSyncExternalStore } from "react";
import de from "../../messages/de/broken.json";
import en from "../../messages/en/broken.json";
import { defaultLanguage, directionOf, type Language, languages } from "../language/language";

type Props = { readonly error: Error & { readonly digest?: string } };

// The one page that brings its texts along in every language: the layout that would hand them over is what failed.
const texts: Readonly<Record<Language, typeof en>> = { en, de };

const never = () => () => {};
const ofBrowser = () => languages.find((language) => navigator.language.startsWith(language)) ?? defaultLanguage;

/**
 * When the layout itself failed. Next sends this along with every page in case it is needed, so it brings little with it: no brand,
 * no frame, plain HTML in the page's own style sheet.
 */
export function BrokenDocument({ error }: Props) {
  const language = useSyncExternalStore(never, ofBrowser, () => defaultLanguage);
  const { title, help, start, reference } = texts[language];
  return (
    <html lang={language} dir={directionOf(language)}>
      <body className="p-6">
        <title>{title}</title>
        <main className="grid gap-3">
          <h1 className="text-xl font-semibold">{title}</h1>
          <p>{help}</p>
          <a href="/" className="underline">
            {start}
          </a>
          {error.digest !== undefined && (
            <p className="text-sm">
              {reference} {error.digest}
            </p>
          )}
        </main>
      </body>
    </html>
  );
}
