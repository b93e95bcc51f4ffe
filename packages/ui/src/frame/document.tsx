import type { Brand } from "@olympus/domain/brand";
import type { ReactNode } from "react";
import { brandStyle } from "../brand-style";
import { directionOf, type Language } from "../language/language";
import { PhrasesProvider } from "../language/phrases";
import { phrasesOf } from "../language/phrases-of";
import { type AboutLinks, PageFooter } from "./page-footer";

type Props = {
  readonly brand: Brand;
  readonly language: Language;
  readonly links: AboutLinks;
  readonly nonce: string | undefined;
  readonly children: ReactNode;
};

/** The document around every page of Hera, wearing the brand and speaking one language. */
export function BrandedDocument({ brand, language, links, nonce, children }: Props) {
  return (
    <html lang={language} dir={directionOf(language)}>
      {/* biome-ignore lint/style/noHeadElement: the App Router's root layout is where it belongs */}
      <head>
        {/* The browser hides a nonce from scripts once it has used it, so hydration would see another one. */}
        <style nonce={nonce} suppressHydrationWarning>
          {brandStyle(brand)}
        </style>
      </head>
      <body className="flex min-h-dvh flex-col">
        <PhrasesProvider phrases={phrasesOf(language)}>{children}</PhrasesProvider>
        <PageFooter language={language} links={links} />
      </body>
    </html>
  );
}
