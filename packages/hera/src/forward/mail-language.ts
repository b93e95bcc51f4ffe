import { isLanguage, type Language } from "@olympus/ui/language/language";

// Mails go by the address that their flow began at. A form says it anew, since a person may have switched on the way; Kratos hands that
// on to mails from these forms only, and of a form takes it as JSON.
const mailingForms = ["login", "registration", "recovery", "verification"].map((kind) => `/self-service/${kind}`);

/** The address of a flow's beginning, with the language of the mails that come of it. */
export function beginIn(language: Language, path: string): string {
  const [pathname = "", query = ""] = path.split("?");
  if (!pathname.endsWith("/browser")) return path;
  const asked = new URLSearchParams(query);
  asked.set("lang", language);
  return `${pathname}?${asked}`;
}

/** The language that a flow's mails speak when its form says none: of the address that it began at. */
export function begunIn(requestUrl: string): Language | undefined {
  const language = URL.canParse(requestUrl) ? new URL(requestUrl).searchParams.get("lang") : null;
  return isLanguage(language) ? language : undefined;
}

/** A form's fields, with the language of the mail that it asks for. */
export function sendIn(
  language: Language,
  pathname: string,
  body: Uint8Array<ArrayBuffer>,
  contentType: string | null,
): Uint8Array<ArrayBuffer> {
  const isForm = contentType?.startsWith("application/x-www-form-urlencoded") === true;
  if (!isForm || !mailingForms.includes(pathname)) return body;
  const fields = new URLSearchParams(new TextDecoder().decode(body));
  fields.set("transient_payload", payloadIn(language));
  return new Uint8Array(Buffer.from(fields.toString()));
}

/** What mails and webhooks are told beside a form, under a name of our own; with what else there is to say. */
export const payloadIn = (language: Language, said: Readonly<Record<string, string>> = {}) =>
  JSON.stringify({ olympus: { ...said, language } });
