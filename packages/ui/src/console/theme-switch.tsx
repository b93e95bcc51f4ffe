"use client";

import { SunMoon } from "lucide-react";
import { switchTheme } from "./look";
import { railButton, railLabel } from "./rail-class";

export function ThemeSwitch({ cookieName }: { cookieName: string }) {
  return (
    <button type="button" onClick={() => switchTheme(cookieName)} className={`${railButton} noscript:hidden`}>
      <SunMoon aria-hidden size={16} className="shrink-0" />
      <span className={railLabel}>Light or dark</span>
    </button>
  );
}
