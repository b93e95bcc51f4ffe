import type { Half } from "@olympus/domain/half";
import { LoginScreen } from "@olympus/ui/flow/login-screen";
import { FailureScreen } from "@olympus/ui/frame/failure-screen";
import { redirect } from "next/navigation";
import { one } from "../answer";
import { readBrand } from "../brand";
import { loadFlow } from "../flow/load";
import { loadAccountToConfirm } from "../home/load";
import { readWords } from "../language";
import type { PageProps } from "../page-props";

export const loginPage = (half: Half) => async (props: PageProps) => {
  const [brand, words, answer] = [
    await readBrand(),
    await readWords(),
    await loadFlow(half, "login", props.searchParams),
  ];
  if (answer.do === "redirect") redirect(answer.to);
  if (answer.do === "fail") return <FailureScreen brand={brand} words={words} {...answer} />;
  const { flow } = answer;
  const confirms = flow.refresh === true && flow.requested_aal !== "aal2";
  return (
    <LoginScreen
      brand={brand}
      words={words}
      flow={flow}
      registration={half.registration}
      account={confirms ? await loadAccountToConfirm(half) : undefined}
      method={one(await props.searchParams, "method")}
    />
  );
};
