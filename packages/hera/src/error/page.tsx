import type { Half } from "@olympus/domain/half";
import { ErrorScreen } from "@olympus/ui/frame/error-screen";
import { readBrand } from "../brand";
import type { PageProps } from "../page-props";
import { loadError } from "./load";

export const errorPage =
  (half: Half) =>
  async ({ searchParams }: PageProps) => {
    const [brand, answer] = [await readBrand(), await loadError(half, searchParams)];
    return <ErrorScreen brand={brand} {...answer} />;
  };
