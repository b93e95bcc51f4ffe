import type { Half } from "@olympus/domain/half";
import { HomeScreen } from "@olympus/ui/flow/home-screen";
import { FailureScreen } from "@olympus/ui/frame/failure-screen";
import { redirect } from "next/navigation";
import { readBrand } from "../brand";
import { readWords } from "../language";
import { loadHome } from "./load-home";

export const homePage = (half: Half) => async () => {
  const [brand, words, answer] = [await readBrand(), await readWords(), await loadHome(half)];
  if (answer.do === "redirect") redirect(answer.to);
  if (answer.do === "fail") return <FailureScreen brand={brand} words={words} {...answer} />;
  const { account, apps, devices, token } = answer;
  return <HomeScreen brand={brand} words={words} account={account} apps={apps} devices={devices} token={token} />;
};
