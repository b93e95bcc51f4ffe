import "server-only";
import { type Brand, olympusBrand } from "@olympus/domain/brand";
import { headers } from "next/headers";
import { brandHeader } from "./request";

export const writeBrand = (brand: Brand) => encodeURIComponent(JSON.stringify(brand));

/** The brand of the host that was asked for, as proxy.ts found it. */
export async function readBrand(): Promise<Brand> {
  const written = (await headers()).get(brandHeader);
  // Written by ourselves: proxy.ts deletes what a client sends under this name.
  return written === null ? olympusBrand : (JSON.parse(decodeURIComponent(written)) as Brand);
}
