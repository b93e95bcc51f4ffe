"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { type Choice, matching } from "./choices";
import { dialogClass } from "./dialog-class";
import { type FoundPeople, useFoundPeople } from "./found-people";
import { openDialog } from "./keyboard";
import { switchRail, switchTheme } from "./look";
import { useIsWide } from "./wide";

type Props = {
  places: readonly { readonly href: string; readonly label: string }[];
  /** What people are called here; undefined for those who may not look for them. */
  people: string | undefined;
  cookies: { readonly theme: string; readonly rail: string };
};

/** Finds pages and people and does things, all by keyboard. The browser's own dialog keeps the focus and gives it back. */
export function Palette({ places, people, cookies }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const found = useFoundPeople(typed, people !== undefined);
  const isWide = useIsWide();

  const goTo = (href: string) => () => router.push(href);
  const fold: Choice = {
    id: "rail",
    group: "Do",
    label: "Fold or unfold the menu",
    run: () => switchRail(cookies.rail),
  };
  const choices: readonly Choice[] = [
    ...peopleChoices(found, goTo),
    ...matching(
      [
        ...places.map(({ href, label }): Choice => ({ id: href, group: "Go to", label, run: goTo(href) })),
        { id: "theme", group: "Do", label: "Switch between light and dark", run: () => switchTheme(cookies.theme) },
        ...(isWide ? [fold] : []),
        { id: "keys", group: "Do", label: "Show the keys", run: () => openDialog("keys") },
        { id: "sign-out", group: "Do", label: "Sign out", run: signOut },
      ],
      typed,
    ),
  ];
  const current = choices[Math.min(at, choices.length - 1)];
  const optionId = ({ id }: Choice) => `${listId}-${id}`;

  function choose(choice: Choice | undefined) {
    if (choice === undefined) return;
    dialog.current?.close();
    choice.run();
  }

  function move(to: number) {
    const next = choices[(to + choices.length) % choices.length];
    if (next === undefined) return;
    setAt(choices.indexOf(next));
    document.getElementById(optionId(next))?.scrollIntoView({ block: "nearest" });
  }

  function onKeyDown(event: KeyboardEvent) {
    // Enter that ends the composition of a character chooses nothing.
    if (event.nativeEvent.isComposing) return;
    const isPaletteKey = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    const now = current === undefined ? 0 : choices.indexOf(current);
    if (event.key === "ArrowDown") move(now + 1);
    else if (event.key === "ArrowUp") move(now - 1);
    else if (event.key === "Enter") choose(current);
    else if (isPaletteKey) dialog.current?.close();
    else return;
    event.preventDefault();
  }

  return (
    <dialog
      ref={dialog}
      id="palette"
      aria-label="Go to or do"
      onClose={() => {
        setTyped("");
        setAt(0);
      }}
      className={`${dialogClass} mx-auto mt-[12dvh] mb-auto w-[36rem] max-w-[calc(100vw-2rem)] overflow-hidden max-sm:mt-4`}
    >
      <input
        type="text"
        role="combobox"
        aria-label={people === undefined ? "A page or an action" : `A page, an action or one of the ${people}`}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={current && optionId(current)}
        aria-autocomplete="list"
        placeholder={people === undefined ? "Page or action" : "Page, action, whole e-mail address or id"}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        className="h-12 w-full border-neutral-6 border-b bg-surface px-4 text-base outline-none placeholder:text-neutral-10"
      />
      <div id={listId} role="listbox" aria-label="Choices" className="max-h-[min(24rem,60dvh)] overflow-y-auto p-1.5">
        {groupsOf(choices).map(([group, ofGroup]) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox.
          <div key={group} role="group" aria-label={group}>
            <p aria-hidden className="px-2.5 pt-2 pb-1 text-neutral-11 text-xs">
              {group}
            </p>
            {ofGroup.map((choice) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the chosen line.
              // biome-ignore lint/a11y/useKeyWithClickEvents: as above, the field has the keys.
              <div
                key={choice.id}
                id={optionId(choice)}
                role="option"
                aria-selected={choice === current}
                onClick={() => choose(choice)}
                onPointerMove={() => setAt(choices.indexOf(choice))}
                className="flex min-h-9 cursor-pointer items-center justify-between gap-4 rounded-small px-2.5 text-sm outline-transparent aria-selected:bg-neutral-4 aria-selected:outline-1 max-md:min-h-11"
              >
                <bdi className="truncate">{choice.label}</bdi>
                {choice.note && <span className="truncate text-neutral-11 text-xs">{choice.note}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p role="status" className="border-neutral-6 border-t px-4 py-2 text-neutral-11 text-xs">
        {hint(found, choices.length, people)}
      </p>
    </dialog>
  );
}

function peopleChoices(found: FoundPeople, goTo: (href: string) => () => void): Choice[] {
  if (found.status !== "found") return [];
  return found.people.map(({ id, name, email }) => ({
    id,
    group: "People",
    label: name,
    note: email,
    run: goTo(`/people/${id}`),
  }));
}

/** The groups that have a choice, each with its own, in the order of the list. */
function groupsOf(choices: readonly Choice[]): [Choice["group"], Choice[]][] {
  const groups = new Map<Choice["group"], Choice[]>();
  for (const choice of choices) groups.set(choice.group, [...(groups.get(choice.group) ?? []), choice]);
  return [...groups];
}

function hint(found: FoundPeople, count: number, people: string | undefined): string {
  if (found.status === "asking") return "Looking…";
  if (found.status === "failed") return found.sentence;
  if (found.status === "found" && found.people.length === 0) return "Nobody signs in with this.";
  if (found.status === "found") return "Enter opens the person.";
  const nothing = count === 0 ? "No page and no action is called so. " : "";
  return people === undefined
    ? `${nothing}Up, down and Enter choose.`
    : `${nothing}Up, down and Enter choose. People are found by their whole e-mail address or id.`;
}

function signOut() {
  document.querySelector<HTMLFormElement>('form[action="/sign-out"]')?.requestSubmit();
}
