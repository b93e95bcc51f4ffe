"use client";
import { useEffect, useState } from "react";
import { dayOf } from "../ago";
import type { Language } from "../language/language";

type Props = { readonly at: Date; readonly language: Language };

/** The day of a moment by its reader's calendar, which only the browser knows; by that of Greenwich until scripts run. */
export function Day({ at, language }: Props) {
  const [timeZone, setTimeZone] = useState("UTC");
  useEffect(() => setTimeZone(new Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return <time dateTime={at.toISOString()}>{dayOf(at, language, timeZone)}</time>;
}
