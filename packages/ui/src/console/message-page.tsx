import type { Half } from "@olympus/domain/half";
import type { ReactNode } from "react";
import { halfColour } from "./half-colour";

/** A page that only says something: signed out, no access, not available. */
export function MessagePage({
  half,
  title,
  children,
  doors,
}: {
  half: Half;
  title: string;
  children: ReactNode;
  doors?: ReactNode;
}) {
  return (
    <main className="grid min-h-dvh place-items-center p-4">
      <title>{`${title} – Athena ${half.name.toUpperCase()}`}</title>
      <div className="w-full max-w-md overflow-hidden rounded-medium border border-neutral-6 bg-surface">
        <p className={`px-6 py-3 font-semibold text-sm ${halfColour[half.name]}`}>
          Athena {half.name.toUpperCase()} · {half.title}
        </p>
        <div className="p-6">
          <h1 className="text-balance font-semibold text-lg">{title}</h1>
          <div className="mt-2 text-neutral-11 text-sm">{children}</div>
          {doors && <div className="mt-5 flex flex-wrap gap-2">{doors}</div>}
        </div>
      </div>
    </main>
  );
}
