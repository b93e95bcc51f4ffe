import type { Half } from "@olympus/domain/half";
import { LoginScreen } from "@olympus/ui/flow/login-screen";
import { FailureScreen } from "@olympus/ui/frame/failure-screen";
import { redirect } from "next/navigation";
import { one } from "../answer";
import { readBrand } from "../brand";
import { loadFlow } from "../flow/load";
import { loadPerson } from "../home/load";
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
  const person = answer.flow.refresh ? await loadPerson(half) : undefined;
  return (
    <LoginScreen
      brand={brand}
      words={words}
      flow={answer.flow}
      registration={half.registration}
      account={person?.do === "show" ? person.account.email : undefined}
      method={one(await props.searchParams, "method")}
    />
  );
};
