import type { Language } from "../language/language";
import { wordsOf } from "../language/words";
import { LanguageLinks } from "./language-links";
import { quietLink } from "./quiet-link";

/** Where the installation tells about itself; what it does not have is not shown. */
export type AboutLinks = {
  readonly help: string | undefined;
  readonly privacy: string | undefined;
  readonly terms: string | undefined;
};

type Props = { readonly language: Language; readonly links: AboutLinks };

/** Quietly at the end of every page: help, privacy, terms, and the page in other languages. */
export function PageFooter({ language, links }: Props) {
  const words = wordsOf(language);
  return (
    <nav
      aria-label={words("footer.label")}
      className="flex flex-wrap justify-center gap-x-4 px-6 pb-6 text-sm text-neutral-11"
    >
      {(["help", "privacy", "terms"] as const).map(
        (name) =>
          links[name] !== undefined && (
            <a key={name} href={links[name]} className={quietLink}>
              {words(`footer.${name}`)}
            </a>
          ),
      )}
      <LanguageLinks current={language} />
    </nav>
  );
}
