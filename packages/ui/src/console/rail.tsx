import type { Half } from "@olympus/domain/half";
import { LogOut } from "lucide-react";
import { type ReactNode, useId } from "react";
import { FoldSwitch } from "./fold-switch";
import { halfColour } from "./half-colour";
import { NavLink } from "./nav-link";
import { railButton, railLabel, railTip } from "./rail-class";
import { ThemeSwitch } from "./theme-switch";

export type Place = { readonly href: string; readonly label: string; readonly icon: ReactNode };

export type RailProps = {
  half: Half;
  places: readonly Place[];
  who: { readonly name: string; readonly email: string; readonly role: string };
  cookies: { readonly theme: string; readonly rail: string };
};

/** Which half, where one can go, who one is. As icons it keeps every name, beside it and for those who listen. */
export function Rail({ half, places, who, cookies }: RailProps) {
  return (
    <>
      <div
        className={`flex h-14 shrink-0 items-center px-5 folded:justify-center folded:px-0 ${halfColour[half.name]}`}
      >
        <HalfName half={half} />
      </div>
      <nav aria-label="Console" className="flex flex-1 flex-col gap-0.5 overflow-y-auto p-2.5">
        {places.map(({ href, label, icon }) => (
          <NavLink key={href} href={href} icon={icon}>
            {label}
          </NavLink>
        ))}
      </nav>
      <div className="flex flex-col gap-0.5 border-neutral-6 border-t p-2.5">
        <Who {...who} />
        <ThemeSwitch cookieName={cookies.theme} />
        <FoldSwitch cookieName={cookies.rail} />
        <form method="post" action="/sign-out">
          <button type="submit" className={railButton}>
            <LogOut aria-hidden size={16} className="shrink-0" /> <span className={railLabel}>Sign out</span>
          </button>
        </form>
      </div>
    </>
  );
}

export function HalfName({ half }: { half: Half }) {
  return (
    <p className="leading-tight">
      <span className="block font-semibold text-sm">
        {half.name.toUpperCase()}
        <span className="folded:sr-only"> · {half.title}</span>
      </span>
      <span className="block text-xs folded:sr-only">Athena</span>
    </p>
  );
}

function Who({ name, email, role }: RailProps["who"]) {
  const id = useId();
  return (
    <div className="group flex px-2.5 pt-1 pb-2 folded:h-10 folded:items-center folded:ps-1 folded:py-0">
      {/* Folded, the name stands beside the rail for whoever points here, taps here or comes by keyboard. */}
      <button
        type="button"
        aria-label="Who you are"
        aria-describedby={id}
        className="hidden size-7 place-items-center rounded-full bg-neutral-4 font-medium text-xs folded:grid"
      >
        {name.slice(0, 1).toUpperCase()}
      </button>
      <div id={id} className={`min-w-0 ${railTip} folded:max-w-72 folded:group-focus-within:opacity-100`}>
        <p className="truncate font-medium text-sm" title={name}>
          <bdi>{name}</bdi>
        </p>
        {name !== email && (
          <p className="truncate text-neutral-11 text-xs folded:text-current" title={email}>
            {email}
          </p>
        )}
        <p className="text-neutral-11 text-xs folded:text-current">{role}</p>
      </div>
    </div>
  );
}
