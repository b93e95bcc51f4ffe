import Link from "next/link";
import type { ReactNode } from "react";

type Crumb = { readonly href: string; readonly label: string };

/** Where one is: the way here, one title, at most one action. */
export function PageHeader(props: {
  title: ReactNode;
  crumbs?: readonly Crumb[];
  help?: ReactNode;
  action?: ReactNode;
}) {
  const { title, crumbs = [], help, action } = props;
  return (
    <header className="mb-5">
      {crumbs.length > 0 && (
        <nav aria-label="Breadcrumb" className="mb-1">
          <ol className="flex items-center gap-1.5 text-neutral-11 text-xs">
            {crumbs.map(({ href, label }, index) => (
              <li key={href} className="flex items-center gap-1.5">
                {index > 0 && <span aria-hidden>/</span>}
                <Link href={href} prefetch={false} className="rounded-small hover:text-neutral-12 hover:underline">
                  {label}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h1 className="min-w-0 break-words font-semibold text-lg">{title}</h1>
        {action}
      </div>
      {help && <p className="mt-1 text-neutral-11 text-sm">{help}</p>}
    </header>
  );
}
