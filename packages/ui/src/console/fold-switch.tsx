"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { switchRail } from "./look";
import { railButton, railLabel } from "./rail-class";

/** Folds the rail on a wide screen. Which of its two names shows is a matter of style, so the server needs to know nothing. */
export function FoldSwitch({ cookieName }: { cookieName: string }) {
  return (
    <button
      type="button"
      onClick={() => switchRail(cookieName)}
      className={`${railButton} max-lg:hidden noscript:hidden`}
    >
      <PanelLeftClose aria-hidden size={16} className="shrink-0 folded:hidden" />
      <PanelLeftOpen aria-hidden size={16} className="hidden shrink-0 folded:block" />
      <span className="folded:hidden">Fold the menu</span>
      <span className={`${railLabel} hidden folded:inline`}>Unfold the menu</span>
    </button>
  );
}
