"use client";
import { olympusBrand } from "@olympus/domain/brand";
import { usePhrases } from "../language/phrases";
import { Frame } from "./frame";
import { LinkButton } from "./link-button";
import { ReferenceId } from "./reference-id";

type Props = { readonly error: Error & { readonly digest?: string } };

/** A bug of ours, caught by Next. The digest also stands in the server's log; nothing else is told. */
export function BrokenPage({ error }: Props) {
  const phrases = usePhrases();
  return (
    <Frame brand={olympusBrand} title={phrases.brokenTitle} help={phrases.brokenHelp}>
      <LinkButton href="">{phrases.tryAgain}</LinkButton>
      {error.digest !== undefined && <ReferenceId id={error.digest} />}
    </Frame>
  );
}
