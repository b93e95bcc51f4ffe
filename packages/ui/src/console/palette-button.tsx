"use client";

import { Zap } from "lucide-react";
import { openDialog } from "./keyboard";
import { PaletteKey } from "./palette-key";

/** The way to the palette for those who do not know its keys. */
export function PaletteButton() {
  return (
    <button
      type="button"
      onClick={() => openDialog("palette")}
      aria-keyshortcuts="Control+K Meta+K"
      className="ms-auto flex h-8 shrink-0 items-center gap-2 rounded-small border border-neutral-7 px-2.5 text-neutral-11 text-sm hover:bg-neutral-3 hover:text-neutral-12 max-md:size-11 max-md:justify-center max-md:px-0 noscript:hidden"
    >
      <Zap aria-hidden size={14} className="shrink-0" />
      <span className="max-md:sr-only">Go to or do</span>
      <kbd className="min-w-[6ch] text-end font-mono text-xs max-md:hidden">
        <PaletteKey />
      </kbd>
    </button>
  );
}
