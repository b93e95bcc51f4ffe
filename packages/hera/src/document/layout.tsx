import "server-only";
import type { Half } from "@olympus/domain/half";
import { BrandedDocument } from "@olympus/ui/frame/document";
import type { Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { readBrand } from "../brand";
import { heraOf } from "../context";
import { languageOf } from "../language";

export const viewport: Viewport = { colorScheme: "light dark" };

/** The root layout of both sign-in apps. */
export const documentLayout =
  (half: Half) =>
  async ({ children }: { readonly children: ReactNode }) => {
    const [requestHeaders, brand] = [await headers(), await readBrand()];
    return (
      <BrandedDocument
        brand={brand}
        language={languageOf(requestHeaders)}
        links={heraOf(half).config.about}
        nonce={requestHeaders.get("x-nonce") ?? undefined}
      >
        {children}
      </BrandedDocument>
    );
  };
