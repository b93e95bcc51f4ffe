import type { Half } from "@olympus/domain/half";
import { RegistrationScreen } from "@olympus/ui/flow/registration-screen";
import { FailureScreen } from "@olympus/ui/frame/failure-screen";
import { InvitationOnlyScreen } from "@olympus/ui/frame/invitation-only-screen";
import { redirect } from "next/navigation";
import { readBrand } from "../brand";
import { loadFlow } from "../flow/load";
import { readWords } from "../language";
import type { PageProps } from "../page-props";

export const registrationPage =
  (half: Half) =>
  async ({ searchParams }: PageProps) => {
    const [brand, words] = [await readBrand(), await readWords()];
    if (half.registration === "closed") return <InvitationOnlyScreen brand={brand} words={words} />;
    const answer = await loadFlow(half, "registration", searchParams);
    if (answer.do === "redirect") redirect(answer.to);
    if (answer.do === "fail") return <FailureScreen brand={brand} words={words} {...answer} />;
    return (
      <RegistrationScreen
        brand={brand}
        words={words}
        flow={answer.flow}
        protectedTraits={half.protectedTraits}
        passwordMinLength={half.password.minLength}
      />
    );
  };
