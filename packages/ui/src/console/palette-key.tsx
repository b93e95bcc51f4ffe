"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};
const hasCommandKey = () => /^(Mac|iP)/.test(navigator.platform);

/** The key that opens the palette, as this person's keyboard names it. */
export function PaletteKey() {
  return useSyncExternalStore(never, hasCommandKey, () => false) ? "⌘ K" : "Ctrl K";
}
