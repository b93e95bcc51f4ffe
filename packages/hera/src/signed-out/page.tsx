import type { Half } from "@olympus/domain/half";
import { SignedOutScreen, StillSignedInScreen } from "@olympus/ui/flow/signed-out-screen";
import { FailureScreen } from "@olympus/ui/frame/failure-screen";
import { redirect } from "next/navigation";
import { readBrand } from "../brand";
import { loadPerson } from "../home/load";
import { readWords } from "../language";

// Hydra can send people here although nothing was ended (its cookie was missing), so the page asks who is there.
export const signedOutPage = (half: Half) => async () => {
  const [brand, words, answer] = [await readBrand(), await readWords(), await loadPerson(half)];
  if (answer.do === "redirect") redirect(answer.to);
  if (answer.do === "fail") return <FailureScreen brand={brand} words={words} {...answer} />;
  return answer.do === "nobody" ? (
    <SignedOutScreen brand={brand} words={words} />
  ) : (
    <StillSignedInScreen brand={brand} words={words} account={answer.account} token={answer.token} />
  );
};
