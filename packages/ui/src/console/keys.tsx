import { dialogClass } from "./dialog-class";
import { PaletteKey } from "./palette-key";

const keys = [
  { keys: ["palette"], does: "Go to a page, find a person, do something" },
  { keys: ["/"], does: "Search" },
  { keys: ["↑", "↓"], does: "Move through the rows of a table" },
  { keys: ["Enter"], does: "Open the row" },
  { keys: ["Esc"], does: "Close what is open" },
  { keys: ["?"], does: "Show these keys" },
] as const;

/** The list of keys. Closes by itself: Escape, or its own button. */
export function Keys() {
  return (
    <dialog id="keys" aria-labelledby="keys-title" className={`${dialogClass} m-auto w-96 max-w-[calc(100vw-2rem)]`}>
      <div className="p-5">
        <h2 id="keys-title" className="mb-3 font-semibold text-base">
          Keys
        </h2>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-2 text-sm">
          {keys.map(({ keys, does }) => (
            <div key={does} className="contents">
              <dt className="flex flex-wrap gap-1">
                {keys.map((key) => (
                  <kbd key={key} className="rounded-small border border-neutral-6 px-1.5 font-mono text-xs">
                    {key === "palette" ? <PaletteKey /> : key}
                  </kbd>
                ))}
              </dt>
              <dd className="text-neutral-11">{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog" className="mt-4 text-end">
          <button
            type="submit"
            className="h-8 rounded-small border border-neutral-7 px-3 text-sm hover:bg-neutral-3 max-md:h-11"
          >
            Close
          </button>
        </form>
      </div>
    </dialog>
  );
}
