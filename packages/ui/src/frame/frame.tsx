import type { Brand } from "@olympus/domain/brand";
import type { ReactNode } from "react";
import { Arrival } from "../flow/arrival";
import { Logo } from "./logo";
import { Unbroken } from "./unbroken";

type Props = {
  readonly brand: Brand;
  /** What the page is for, the one `<h1>` and the page's title. */
  readonly title: string;
  readonly help?: ReactNode | undefined;
  /** One quiet line under the card: the other door. */
  readonly footer?: ReactNode;
  /** Settings need more room than a sign-in form. */
  readonly wide?: boolean;
  readonly children?: ReactNode;
};

/** Every page of Hera: logo, where I am, one line of help, then one column. It begins at the same height, whatever it holds. */
export function Frame({ brand, title, help, footer, wide = false, children }: Props) {
  const heading = title.includes(brand.name) ? title : `${title} · ${brand.name}`;
  return (
    <div className="flex flex-1 flex-col items-center px-6 py-8 sm:pt-[max(3rem,14dvh)] sm:pb-12">
      <title>{heading}</title>
      <Arrival />
      <div className={`flex w-full flex-col gap-8 ${wide ? "max-w-2xl" : "max-w-100"}`}>
        <header>
          <Logo brand={brand} />
        </header>
        <main className={`grid grid-cols-1 gap-6 ${wide ? "" : "card"}`}>
          <div className="grid grid-cols-1 gap-2">
            <h1
              tabIndex={-1}
              className="outline-none text-xl font-semibold tracking-tight text-balance wrap-break-word"
            >
              <Unbroken>{title}</Unbroken>
            </h1>
            {help !== undefined && (
              <p className="text-base text-neutral-11 text-pretty wrap-break-word">
                {typeof help === "string" ? <Unbroken>{help}</Unbroken> : help}
              </p>
            )}
          </div>
          {children}
        </main>
        {footer !== undefined && <footer className="text-center text-sm text-neutral-11">{footer}</footer>}
      </div>
    </div>
  );
}
