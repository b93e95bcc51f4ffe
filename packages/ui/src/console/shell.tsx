import type { ReactNode } from "react";
import { halfColour } from "./half-colour";
import { Keyboard } from "./keyboard";
import { Keys } from "./keys";
import { MenuSheet } from "./menu-sheet";
import { Palette } from "./palette";
import { PaletteButton } from "./palette-button";
import { HalfName, type Place, Rail, type RailProps } from "./rail";
import { SearchBox } from "./search-box";

export type { Place };

type Props = RailProps & { maySearch: boolean; children: ReactNode };

/** Around every page of a console: which half, where one can go, who one is, and how to find things. */
export function Shell({ maySearch, children, ...rail }: Props) {
  const { half, places, cookies } = rail;
  return (
    <div className="min-h-dvh sm:grid sm:grid-cols-[232px_minmax(0,1fr)] folded:grid-cols-[56px_minmax(0,1fr)]">
      <a
        href="#content"
        className="absolute start-2 top-2 z-20 -translate-y-20 rounded-small bg-surface px-3 py-2 text-sm focus:translate-y-0"
      >
        Skip to the content
      </a>
      <aside className="sticky top-0 z-10 hidden h-dvh flex-col border-neutral-6 border-e bg-surface sm:flex">
        <Rail {...rail} />
      </aside>
      <header className={`flex h-14 items-center gap-2 px-2 sm:hidden ${halfColour[half.name]}`}>
        <MenuSheet>
          <Rail {...rail} />
        </MenuSheet>
        <HalfName half={half} />
      </header>
      <div className="min-w-0">
        <div className="border-neutral-6 border-b bg-surface py-2.5">
          <div className="mx-auto flex min-h-8 max-w-6xl items-center gap-3 px-4 md:px-8">
            {maySearch && <SearchBox people={half.people} />}
            <PaletteButton />
          </div>
        </div>
        <main id="content" tabIndex={-1} className="mx-auto w-full max-w-6xl px-4 pt-5 pb-16 outline-none md:px-8">
          {children}
        </main>
      </div>
      <Keyboard />
      <Keys />
      <Palette
        places={places.map(({ href, label }) => ({ href, label }))}
        people={maySearch ? half.people : undefined}
        cookies={cookies}
      />
    </div>
  );
}
