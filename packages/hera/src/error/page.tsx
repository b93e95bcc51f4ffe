import type { Half } from "@olympus/domain/half";
import { ErrorScreen } from "@olympus/ui/frame/error-screen";
import { readBrand } from "../brand";
import { readWords } from "../language";
import type { PageProps } from "../page-props";
import { loadError } from "./load";

export const errorPage =
  (half: Half) =>
  async ({ searchParams }: PageProps) => {
    const [brand, words] = [await readBrand(), await readWords()];
    return <ErrorScreen brand={brand} words={words} {...(await loadError(half, words, searchParams))} />;
  };
