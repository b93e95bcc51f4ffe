import "server-only";
import { de } from "../../messages/de";
import { en } from "../../messages/en";
import type { Language } from "./language";
import type { Phrases } from "./phrases";

const phrases: Readonly<Record<Language, Phrases>> = { en: en.phrases, de: de.phrases };

/** The few texts that client islands need on any page. */
export const phrasesOf = (language: Language): Phrases => phrases[language];
