"use client";
import { createContext, type ReactNode, useContext } from "react";
import type english from "../../messages/en/phrases.json";

/** Texts of client islands, in the page's language: `messages/<language>/phrases.json`, put into the document by the layout. */
export type Phrases = Readonly<typeof english>;

const PhrasesContext = createContext<Phrases | undefined>(undefined);

export function PhrasesProvider({ phrases, children }: { readonly phrases: Phrases; readonly children: ReactNode }) {
  return <PhrasesContext value={phrases}>{children}</PhrasesContext>;
}

export function usePhrases(): Phrases {
  const phrases = useContext(PhrasesContext);
  if (phrases === undefined) throw new Error("usePhrases needs the layout's PhrasesProvider around it");
  return phrases;
}

/** Fills a phrase's places in, for what only the browser knows, such as the seconds of a countdown. */
export const fillIn = (phrase: string, values: Readonly<Record<string, string | number>>) =>
  phrase.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
