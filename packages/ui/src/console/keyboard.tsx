"use client";

import { useEffect } from "react";

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The row links of the page's table, in order. Enter on one of them is the link's own doing. */
const rowLinks = () => [...document.querySelectorAll<HTMLAnchorElement>("a[data-row]")];

function moveInTable(step: 1 | -1): boolean {
  const links = rowLinks();
  if (links.length === 0) return false;
  const at = links.findIndex((link) => link.matches(":focus"));
  const next = at === -1 ? links[step === 1 ? 0 : links.length - 1] : links[at + step];
  next?.focus();
  return true;
}

/** `/` goes to the search box, up and down walk through a table's rows. */
export function Keyboard() {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector("dialog[open]")) return;
      if (event.key === "/") {
        const search = document.querySelector<HTMLInputElement>("input[data-search]");
        search?.select();
        search?.focus();
        if (search) event.preventDefault();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (moveInTable(event.key === "ArrowDown" ? 1 : -1)) event.preventDefault();
      }
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
