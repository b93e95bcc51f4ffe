/** A card in front of its page; where it stands and how wide it is are its own. */
export const dialogClass =
  "fixed z-30 rounded-medium border border-neutral-6 bg-surface p-0 text-neutral-12 shadow-floating backdrop:bg-[oklch(0_0_0/0.45)]";
