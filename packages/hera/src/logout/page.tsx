import type { Half } from "@olympus/domain/half";
import { LogoutScreen } from "@olympus/ui/flow/logout-screen";
import { FailureScreen } from "@olympus/ui/frame/failure-screen";
import { redirect } from "next/navigation";
import { readBrand } from "../brand";
import { readWords } from "../language";
import type { PageProps } from "../page-props";
import { loadLogout } from "./load";

export const logoutPage =
  (half: Half) =>
  async ({ searchParams }: PageProps) => {
    const [brand, words, answer] = [await readBrand(), await readWords(), await loadLogout(half, searchParams)];
    if (answer.do === "redirect") redirect(answer.to);
    if (answer.do === "fail") return <FailureScreen brand={brand} words={words} {...answer} />;
    return <LogoutScreen brand={brand} words={words} question={answer} />;
  };
