import type { Half } from "@olympus/domain/half";
import { ConsentScreen } from "@olympus/ui/flow/consent-screen";
import { FailureScreen } from "@olympus/ui/frame/failure-screen";
import { redirect } from "next/navigation";
import { readBrand } from "../brand";
import { readWords } from "../language";
import type { PageProps } from "../page-props";
import { loadConsent } from "./load";

export const consentPage =
  (half: Half) =>
  async ({ searchParams }: PageProps) => {
    const [brand, words, answer] = [await readBrand(), await readWords(), await loadConsent(half, searchParams)];
    if (answer.do === "redirect") redirect(answer.to);
    if (answer.do === "fail") return <FailureScreen brand={brand} words={words} {...answer} />;
    return <ConsentScreen brand={brand} words={words} question={answer} />;
  };
