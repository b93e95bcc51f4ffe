"use client";

import { Menu, X } from "lucide-react";
import { type ReactNode, useRef } from "react";

/** The rail on a phone. The browser opens and closes it, also before this script is there; the script only closes it after a choice. */
export function MenuSheet({ children }: { children: ReactNode }) {
  const sheet = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        type="button"
        popoverTarget="menu"
        className="grid size-11 place-items-center rounded-small"
        aria-label="Open the menu"
      >
        <Menu aria-hidden size={20} />
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens to what its links do; the links are the controls. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click too. */}
      <div
        ref={sheet}
        id="menu"
        popover="auto"
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest("a")) sheet.current?.hidePopover();
        }}
        className="fixed inset-y-0 start-0 m-0 h-dvh max-h-none w-72 max-w-[85vw] flex-col border-neutral-6 border-e bg-surface text-neutral-12 shadow-floating backdrop:bg-[oklch(0_0_0/0.4)] open:flex"
      >
        <button
          type="button"
          popoverTarget="menu"
          popoverTargetAction="hide"
          className="absolute end-2 top-2 z-10 grid size-11 place-items-center rounded-small text-on-half"
          aria-label="Close the menu"
        >
          <X aria-hidden size={20} />
        </button>
        {children}
      </div>
    </>
  );
}
