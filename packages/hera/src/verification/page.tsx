import type { Half } from "@olympus/domain/half";
import { VerificationScreen } from "@olympus/ui/flow/verification-screen";
import { FailureScreen } from "@olympus/ui/frame/failure-screen";
import { redirect } from "next/navigation";
import { one } from "../answer";
import { readBrand } from "../brand";
import { loadFlow } from "../flow/load";
import { loadPerson } from "../home/load";
import { readWords } from "../language";
import type { PageProps } from "../page-props";

export const verificationPage = (half: Half) => async (props: PageProps) => {
  const [brand, words, answer] = [
    await readBrand(),
    await readWords(),
    await loadFlow(half, "verification", props.searchParams),
  ];
  if (answer.do === "redirect") redirect(answer.to);
  if (answer.do === "fail") return <FailureScreen brand={brand} words={words} {...answer} />;
  const person = await loadPerson(half);
  return (
    <VerificationScreen
      brand={brand}
      words={words}
      flow={answer.flow}
      code={one(await props.searchParams, "code")}
      address={person.do === "show" ? person.account.email : undefined}
    />
  );
};
