/** One line of the rail, whether it leads somewhere or does something. */
export const railButton =
  "group flex h-8 w-full items-center gap-2.5 rounded-small px-2.5 text-start text-neutral-11 text-sm hover:bg-neutral-4 hover:text-neutral-12 aria-[current=page]:bg-neutral-4 aria-[current=page]:font-medium aria-[current=page]:text-neutral-12 max-md:h-11";

/** What a folded line keeps beside the rail, for those who point at it; for those who listen it is always there. */
export const railTip =
  "folded:pointer-events-none folded:fixed folded:z-20 folded:ms-11 folded:rounded-small folded:bg-neutral-12 folded:px-2.5 folded:py-1 folded:text-neutral-1 folded:opacity-0 folded:shadow-floating folded:group-hover:opacity-100 folded:group-focus-visible:opacity-100";

export const railLabel = `truncate ${railTip}`;
