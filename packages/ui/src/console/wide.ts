"use client";

import { useSyncExternalStore } from "react";

// From here on the rail has a choice; `console.css` says the same.
const query = "(width >= 64rem)";

function watch(onChange: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener("change", onChange);
  return () => media.removeEventListener("change", onChange);
}

/** Whether the screen is wide enough that the rail can be folded by hand. */
export const useIsWide = (): boolean =>
  useSyncExternalStore(
    watch,
    () => window.matchMedia(query).matches,
    () => false,
  );
