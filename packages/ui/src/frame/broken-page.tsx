"use client";
import { olympusBrand } from "@olympus/domain/brand";
import { Frame } from "./frame";
import { LinkButton } from "./link-button";
import { ReferenceId } from "./reference-id";

type Props = { readonly error: Error & { readonly digest?: string } };

/** A bug of ours, caught by Next. The digest also stands in the server's log; nothing else is told. */
export function BrokenPage({ error }: Props) {
  return (
    <Frame
      brand={olympusBrand}
      title="Something went wrong"
      help="This is our mistake, and it is in our log now. Try once more; if it stays, tell us the reference."
    >
      <LinkButton href="">Try again</LinkButton>
      {error.digest !== undefined && <ReferenceId id={error.digest} />}
    </Frame>
  );
}
