"use client";
// Elements needs of react-intl only `{name}` placeholders and plain dates: none of its messages has a plural or a select.
// The real library parses the whole ICU grammar in the browser and costs 17 KB on the sign-in page.
import { createContext, type ReactNode, useContext } from "react";

type Values = Readonly<Record<string, unknown>>;
type Descriptor = { readonly id: string; readonly defaultMessage?: string };
type Settings = { readonly locale: string; readonly messages?: Readonly<Record<string, string>> };

const placeholder = /\{(\w+)(?:, *(date|time|number)(?:, *\w+)?)?\}/g;
const asDate = (value: unknown) => (value instanceof Date ? value : new Date(String(value)));

function fill(locale: string, message: string, values: Values = {}): string {
  return message.replace(placeholder, (_, name: string, kind?: string) => {
    const value = values[name];
    if (kind === "date") return new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(asDate(value));
    if (kind === "time") return new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(asDate(value));
    return String(value ?? "");
  });
}

export function createIntl({ locale, messages = {} }: Settings) {
  return {
    locale,
    messages,
    formatMessage: ({ id, defaultMessage = id }: Descriptor, values?: Values) =>
      fill(locale, messages[id] ?? defaultMessage, values),
    formatList: (items: Iterable<string>, options?: Intl.ListFormatOptions) =>
      new Intl.ListFormat(locale, options).format(items),
    formatDate: (value: Date | number | string, options?: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, options).format(asDate(value)),
    formatTime: (value: Date | number | string, options?: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, options ?? { timeStyle: "short" }).format(asDate(value)),
    formatDateTimeRange: (from: Date | number, to: Date | number, options?: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, options).formatRange(from, to),
  };
}

export type IntlShape = ReturnType<typeof createIntl>;

export const createIntlCache = () => ({});
export const defineMessages = <T,>(messages: T): T => messages;
export const IntlContext = createContext<IntlShape | null>(null);

export function RawIntlProvider({ value, children }: { value: IntlShape; children: ReactNode }) {
  return <IntlContext value={value}>{children}</IntlContext>;
}

export function useIntl(): IntlShape {
  return useContext(IntlContext) ?? createIntl({ locale: "en" });
}
