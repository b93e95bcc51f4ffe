import "server-only";
import type { UiText } from "@ory/client-fetch";
import kratos from "../../messages/en/kratos.json";
import type { Words } from "./words";

type Values = Record<string, string | number | Date>;
type Known = Exclude<keyof typeof kratos, "trait">;

/** Called with the number of a message of Kratos' that the catalogues have no words for. */
export type OnUnknown = (id: number) => void;

const isKnown = (id: string): id is Known => Object.hasOwn(kratos, id);

/**
 * A message of Kratos' in our words, found by its number; what it says of the case at hand is filled in. One that we have no words
 * for keeps Kratos' own in English, and is a general sentence in other languages.
 */
export function kratosText(text: UiText, words: Words, onUnknown: OnUnknown): UiText {
  const id = String(text.id);
  if (isKnown(id)) {
    try {
      return { ...text, text: words(`kratos.${id}`, valuesOf(text.context)) };
    } catch {
      // Kratos left out something that the sentence needs.
    }
  }
  onUnknown(text.id);
  return words.language === "en" ? text : { ...text, text: words(general(text)) };
}

const general = ({ type }: UiText) => (type === "error" ? "kratos.unknownProblem" : "kratos.unknownNews");

const minuteMs = 60_000;

function valuesOf(context: UiText["context"]): Values {
  const values: Values = {};
  for (const [name, value] of Object.entries(context ?? {})) {
    if (typeof value === "string" || typeof value === "number") values[name] ??= value;
    if (!name.endsWith("_unix") || typeof value !== "number") continue;
    const at = new Date(value * 1000);
    values[name.slice(0, -"_unix".length)] = at;
    values[`${name}_until_minutes`] = Math.max(0, Math.ceil((at.getTime() - Date.now()) / minuteMs));
  }
  return values;
}
