"use client";
import { olympusBrand } from "@olympus/domain/brand";
import { BrokenPage } from "./broken-page";
import { BrandedDocument } from "./document";

type Props = { readonly error: Error & { readonly digest?: string } };

/** The same when the layout itself failed: no request is at hand any more, so there is neither a brand nor a nonce. */
export function BrokenDocument({ error }: Props) {
  return (
    <BrandedDocument brand={olympusBrand} nonce={undefined}>
      <BrokenPage error={error} />
    </BrandedDocument>
  );
}
