import type { Half } from "@olympus/domain/half";
import { VerificationScreen } from "@olympus/ui/flow/verification-screen";
import { FailureScreen } from "@olympus/ui/frame/failure-screen";
import { redirect } from "next/navigation";
import { one } from "../answer";
import { readBrand } from "../brand";
import { loadFlow } from "../flow/load";
import { loadPerson } from "../home/load";
import type { PageProps } from "../page-props";

export const verificationPage = (half: Half) => async (props: PageProps) => {
  const [brand, answer] = [await readBrand(), await loadFlow(half, "verification", props.searchParams)];
  if (answer.do === "redirect") redirect(answer.to);
  if (answer.do === "fail") return <FailureScreen brand={brand} {...answer} />;
  const person = await loadPerson(half);
  return (
    <VerificationScreen
      brand={brand}
      flow={answer.flow}
      code={one(await props.searchParams, "code")}
      address={person.do === "show" ? person.account.email : undefined}
    />
  );
};
