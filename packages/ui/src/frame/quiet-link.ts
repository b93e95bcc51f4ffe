/** A link that nobody needs to see until they look for it; tall enough to be hit. */
export const quietLink =
  "inline-flex min-h-8 items-center rounded-small px-1 hover:text-neutral-12 hover:underline underline-offset-4 aria-[current]:font-medium aria-[current]:text-neutral-12";
