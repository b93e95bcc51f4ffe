import type { Brand } from "@olympus/domain/brand";
import type { ReactNode } from "react";
import { brandStyle } from "../brand-style";

type Props = { readonly brand: Brand; readonly nonce: string | undefined; readonly children: ReactNode };

/** The document around every page of Hera, wearing the brand. */
export function BrandedDocument({ brand, nonce, children }: Props) {
  return (
    <html lang="en" dir="ltr">
      {/* biome-ignore lint/style/noHeadElement: the App Router's root layout is where it belongs */}
      <head>
        {/* The browser hides a nonce from scripts once it has used it, so hydration would see another one. */}
        <style nonce={nonce} suppressHydrationWarning>
          {brandStyle(brand)}
        </style>
      </head>
      <body>{children}</body>
    </html>
  );
}
