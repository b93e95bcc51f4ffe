import type { Brand } from "@olympus/domain/brand";
import type { ReactNode } from "react";
import { brandStyle } from "../brand-style";
import { directionOf, type Language } from "../language/language";
import { PhrasesProvider } from "../language/phrases";
import { phrasesOf } from "../language/phrases-of";

type Props = {
  readonly brand: Brand;
  readonly language: Language;
  readonly nonce: string | undefined;
  readonly children: ReactNode;
};

/** The document around every page of Hera, wearing the brand and speaking one language. */
export function BrandedDocument({ brand, language, nonce, children }: Props) {
  return (
    <html lang={language} dir={directionOf(language)}>
      {/* biome-ignore lint/style/noHeadElement: the App Router's root layout is where it belongs */}
      <head>
        {/* The browser hides a nonce from scripts once it has used it, so hydration would see another one. */}
        <style nonce={nonce} suppressHydrationWarning>
          {brandStyle(brand)}
        </style>
      </head>
      <body>
        <PhrasesProvider phrases={phrasesOf(language)}>{children}</PhrasesProvider>
      </body>
    </html>
  );
}
