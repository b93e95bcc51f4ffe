"use client";

import { SunMoon } from "lucide-react";

const aYear = 365 * 24 * 60 * 60;

/** Light or dark, remembered in a cookie so that the server sends the right one and nothing flashes. Without a choice the system's. */
export function ThemeSwitch({ cookieName }: { cookieName: string }) {
  function change() {
    const root = document.documentElement;
    const isDark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : window.matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that opens a console.
    document.cookie = `${cookieName}=${root.dataset.theme}; path=/; max-age=${aYear}; samesite=lax`;
  }
  return (
    <button
      type="button"
      onClick={change}
      title="Light or dark"
      className="grid size-8 place-items-center rounded-small text-neutral-11 hover:bg-neutral-4 hover:text-neutral-12 max-md:size-11"
    >
      <SunMoon aria-hidden size={16} />
      <span className="sr-only">Switch between light and dark</span>
    </button>
  );
}
