import "server-only";
import { BrandedDocument } from "@olympus/ui/frame/document";
import type { Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { readBrand } from "../brand";
import { languageOf } from "../language";

export const viewport: Viewport = { colorScheme: "light dark" };

/** The root layout of both sign-in apps. */
export async function DocumentLayout({ children }: { readonly children: ReactNode }) {
  const [requestHeaders, brand] = [await headers(), await readBrand()];
  return (
    <BrandedDocument
      brand={brand}
      language={languageOf(requestHeaders)}
      nonce={requestHeaders.get("x-nonce") ?? undefined}
    >
      {children}
    </BrandedDocument>
  );
}
