import type { Half } from "@olympus/domain/half";
import type { ConcernProps } from "@olympus/ui/flow/settings-concern";
import { FailureScreen } from "@olympus/ui/frame/failure-screen";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { readBrand } from "../brand";
import { readWords } from "../language";
import type { PageProps } from "../page-props";
import type { Concern } from "./concern";
import { type ConcernPage, loadConcern } from "./load";

type Draw = (props: ConcernProps, page: ConcernPage) => ReactNode | Promise<ReactNode>;

/** The page of one concern: Kratos' flow for it, drawn by its own screen. */
export const concernPage =
  (concern: Concern, draw: Draw) =>
  (half: Half) =>
  async ({ searchParams }: PageProps) => {
    const [brand, words, page] = [await readBrand(), await readWords(), await loadConcern(half, concern, searchParams)];
    if (page.do === "redirect") redirect(page.to);
    if (page.do === "fail") return <FailureScreen brand={brand} words={words} {...page} />;
    return draw({ brand, words, flow: page.flow }, page);
  };
