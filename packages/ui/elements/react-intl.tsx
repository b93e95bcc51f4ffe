"use client";
// The server hands over finished sentences, so what Elements would say is never shown. It still calls these names while it draws; the
// real library behind them parses ICU messages in the browser and costs 17 KB on the sign-in page.
import { createContext, type ReactNode, useContext } from "react";

type Descriptor = { readonly id: string; readonly defaultMessage?: string };

export function createIntl({ locale }: { readonly locale: string }) {
  return {
    locale,
    messages: {},
    formatMessage: ({ id, defaultMessage = id }: Descriptor) => defaultMessage,
    formatList: (items: Iterable<unknown>) => [...items].join(", "),
    formatDate: String,
    formatTime: String,
    formatDateTimeRange: (from: unknown, to: unknown) => `${from} ${to}`,
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
