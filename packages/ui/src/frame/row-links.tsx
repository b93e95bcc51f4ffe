import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

/** Ways on from a page that is an overview: each says where it leads and how things stand there. */
export function RowLinks({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  const list = (
    <ul className="divide-y divide-neutral-6 overflow-hidden rounded-medium border border-neutral-6">{children}</ul>
  );
  if (title === undefined) return list;
  return (
    <section className="grid gap-2">
      <h2 className="text-sm font-medium text-neutral-11">{title}</h2>
      {list}
    </section>
  );
}

type Props = {
  readonly href: string;
  readonly label: string;
  readonly state?: ReactNode;
  /** Whether the state asks for something to be done. */
  readonly wanting?: boolean;
};

export function RowLink({ href, label, state, wanting = false }: Props) {
  return (
    <li>
      <a
        href={href}
        className="flex min-h-14 items-center gap-3 px-4 py-2.5 -outline-offset-2 transition-colors duration-150 hover:bg-neutral-3"
      >
        <span className="grid min-w-0 flex-1 gap-0.5">
          <span className="text-base font-medium">{label}</span>
          {state !== undefined && (
            <span className={`text-sm text-pretty wrap-anywhere ${wanting ? "text-warning" : "text-neutral-11"}`}>
              <bdi>{state}</bdi>
            </span>
          )}
        </span>
        <ChevronRight className="size-5 shrink-0 text-neutral-10 rtl:-scale-x-100" aria-hidden="true" />
      </a>
    </li>
  );
}
