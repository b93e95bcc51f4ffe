import type { Half } from "@olympus/domain/half";
import { LogOut, Search } from "lucide-react";
import type { ReactNode } from "react";
import { halfColour } from "./half-colour";
import { Keyboard } from "./keyboard";
import { MenuSheet } from "./menu-sheet";
import { NavLink } from "./nav-link";
import { ThemeSwitch } from "./theme-switch";

export type Place = { readonly href: string; readonly label: string; readonly icon: ReactNode };

type Props = {
  half: Half;
  places: readonly Place[];
  who: { readonly name: string; readonly email: string; readonly role: string };
  maySearch: boolean;
  themeCookie: string;
  children: ReactNode;
};

/** Around every page of a console: which half, where one can go, who one is. */
export function Shell({ half, places, who, maySearch, themeCookie, children }: Props) {
  const rail = <Rail half={half} places={places} who={who} themeCookie={themeCookie} />;
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[232px_minmax(0,1fr)]">
      <a
        href="#content"
        className="absolute start-2 top-2 z-20 -translate-y-20 rounded-small bg-surface px-3 py-2 text-sm focus:translate-y-0"
      >
        Skip to the content
      </a>
      <aside className="sticky top-0 hidden h-dvh flex-col border-neutral-6 border-e bg-surface md:flex">{rail}</aside>
      <header className={`flex h-14 items-center gap-2 px-2 md:hidden ${halfColour[half.name]}`}>
        <MenuSheet>{rail}</MenuSheet>
        <HalfName half={half} />
      </header>
      <div className="min-w-0">
        {maySearch && <SearchBox people={half.people} />}
        <main id="content" tabIndex={-1} className="mx-auto w-full max-w-6xl px-4 pt-5 pb-16 outline-none md:px-8">
          {children}
        </main>
      </div>
      <Keyboard />
    </div>
  );
}

function HalfName({ half }: { half: Half }) {
  return (
    <p className="leading-tight">
      <span className="block font-semibold text-sm">
        {half.name.toUpperCase()} · {half.title}
      </span>
      <span className="block text-xs">Athena</span>
    </p>
  );
}

function Rail({ half, places, who, themeCookie }: Pick<Props, "half" | "places" | "who" | "themeCookie">) {
  return (
    <>
      <div className={`flex h-14 shrink-0 items-center px-5 ${halfColour[half.name]}`}>
        <HalfName half={half} />
      </div>
      <nav aria-label="Console" className="flex flex-1 flex-col gap-0.5 overflow-y-auto p-2.5">
        {places.map(({ href, label, icon }) => (
          <NavLink key={href} href={href} icon={icon}>
            {label}
          </NavLink>
        ))}
      </nav>
      <div className="border-neutral-6 border-t p-2.5">
        <div className="px-2.5 pt-1 pb-2">
          <p className="truncate font-medium text-sm" title={who.name}>
            <bdi>{who.name}</bdi>
          </p>
          {who.name !== who.email && (
            <p className="truncate text-neutral-11 text-xs" title={who.email}>
              {who.email}
            </p>
          )}
          <p className="text-neutral-11 text-xs">{who.role}</p>
        </div>
        <div className="flex items-center justify-between">
          <form method="post" action="/sign-out">
            <button
              type="submit"
              className="flex h-8 items-center gap-2.5 rounded-small px-2.5 text-neutral-11 text-sm hover:bg-neutral-4 hover:text-neutral-12 max-md:h-11"
            >
              <LogOut aria-hidden size={16} /> Sign out
            </button>
          </form>
          <ThemeSwitch cookieName={themeCookie} />
        </div>
      </div>
    </>
  );
}

function SearchBox({ people }: { people: string }) {
  return (
    <search className="block border-neutral-6 border-b bg-surface py-2.5">
      <form action="/people" className="relative mx-auto max-w-6xl px-4 md:px-8">
        <Search
          aria-hidden
          size={16}
          className="absolute start-6.5 top-2 text-neutral-10 max-md:top-3.5 md:start-10.5"
        />
        <input
          type="search"
          name="q"
          aria-label={`Find ${people} by e-mail address`}
          aria-keyshortcuts="/"
          placeholder="Find by exact e-mail address"
          autoComplete="off"
          spellCheck={false}
          data-search
          className="h-8 w-full max-w-md rounded-small border border-neutral-7 bg-surface ps-8 pe-2.5 text-sm placeholder:text-neutral-10 max-md:h-11 max-md:text-base"
        />
        <kbd className="ms-2 align-middle rounded-small border border-neutral-6 px-1.5 py-0.5 font-mono text-neutral-11 text-xs max-md:hidden">
          /
        </kbd>
      </form>
    </search>
  );
}
