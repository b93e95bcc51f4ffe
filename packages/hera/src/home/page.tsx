import type { Half } from "@olympus/domain/half";
import { HomeScreen } from "@olympus/ui/flow/home-screen";
import { FailureScreen } from "@olympus/ui/frame/failure-screen";
import { redirect } from "next/navigation";
import { readBrand } from "../brand";
import { loadPerson } from "./load";

export const homePage = (half: Half) => async () => {
  const [brand, answer] = [await readBrand(), await loadPerson(half)];
  if (answer.do === "nobody") redirect("/login");
  if (answer.do === "redirect") redirect(answer.to);
  if (answer.do === "fail") return <FailureScreen brand={brand} {...answer} />;
  return <HomeScreen brand={brand} account={answer.account} token={answer.token} />;
};
