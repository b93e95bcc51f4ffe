"use client";
import { usePhrases } from "../language/phrases";
import { LinkButton } from "./link-button";

type Props = { readonly error: Error & { readonly digest?: string } };

/**
 * A bug of ours, caught by Next. The digest also stands in the server's log; nothing else is told. Every page brings this along in case
 * it is needed, so it brings nothing with it: no frame, no logo, no icon.
 */
export function BrokenPage({ error }: Props) {
  const phrases = usePhrases();
  return (
    <main className="m-auto grid w-full max-w-100 gap-4 px-6 py-8">
      <title>{phrases.brokenTitle}</title>
      <h1 className="text-xl font-semibold">{phrases.brokenTitle}</h1>
      <p className="text-neutral-11">{phrases.brokenHelp}</p>
      <LinkButton href="">{phrases.tryAgain}</LinkButton>
      {error.digest !== undefined && (
        <p className="text-sm text-neutral-11">
          {phrases.reference} <code>{error.digest}</code>
        </p>
      )}
    </main>
  );
}
