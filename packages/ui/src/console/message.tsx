import type { ReactNode } from "react";

/** What stands in a page's place when there is no page to show. */
export function Message({ title, children, doors }: { title: string; children: ReactNode; doors?: ReactNode }) {
  return (
    <div className="mx-auto max-w-md py-16 text-center">
      <h1 className="text-balance font-semibold text-lg">{title}</h1>
      <div className="mt-2 text-neutral-11 text-sm">{children}</div>
      {doors && <div className="mt-5 flex flex-wrap justify-center gap-2">{doors}</div>}
    </div>
  );
}
