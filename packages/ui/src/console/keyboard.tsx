"use client";

import { useEffect } from "react";

// A dialog that has just closed keeps the focus in its field until the next frame, but nobody types there any more.
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  target.closest("dialog:not([open])") === null;

const isAnyDialogOpen = () => document.querySelector("dialog[open]") !== null;

export function openDialog(id: "palette" | "keys"): boolean {
  const dialog = document.querySelector<HTMLDialogElement>(`dialog#${id}`);
  dialog?.showModal();
  return dialog !== null;
}

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

function goToSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>("input[data-search]");
  search?.select();
  search?.focus();
  return search !== null;
}

const doings: Readonly<Record<string, () => boolean>> = {
  "/": goToSearch,
  "?": () => openDialog("keys"),
  ArrowDown: () => moveInTable(1),
  ArrowUp: () => moveInTable(-1),
};

/** What the keys do everywhere in a console; `keys.tsx` tells people about them. While a dialog is open they are the dialog's. */
function onKey(event: KeyboardEvent) {
  if (event.defaultPrevented || event.altKey || isAnyDialogOpen()) return;
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() === "k" && !event.shiftKey && openDialog("palette")) event.preventDefault();
  } else if (!isTyping(event.target) && doings[event.key]?.()) {
    event.preventDefault();
  }
}

export function Keyboard() {
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
