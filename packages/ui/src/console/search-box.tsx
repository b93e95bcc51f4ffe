import { Search } from "lucide-react";

export function SearchBox({ people }: { people: string }) {
  return (
    <search className="min-w-0 flex-1">
      <form action="/people" className="relative max-w-md">
        <Search aria-hidden size={16} className="absolute start-2.5 top-2 text-neutral-10 max-md:top-3.5" />
        <input
          type="search"
          name="q"
          aria-label={`Find ${people} by e-mail address or id`}
          aria-keyshortcuts="/"
          placeholder="Whole e-mail address or id"
          autoComplete="off"
          spellCheck={false}
          data-search
          className="h-8 w-full rounded-small border border-neutral-7 bg-surface ps-8 pe-9 text-sm placeholder:text-neutral-10 max-md:h-11 max-md:pe-2.5 max-md:text-base"
        />
        <kbd className="pointer-events-none absolute end-2 top-1.5 rounded-small border border-neutral-6 bg-surface px-1.5 font-mono text-neutral-11 text-xs max-md:hidden noscript:hidden">
          /
        </kbd>
      </form>
    </search>
  );
}
