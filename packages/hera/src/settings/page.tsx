import type { Half } from "@olympus/domain/half";
import { SettingsScreen } from "@olympus/ui/flow/settings-screen";
import { FailureScreen } from "@olympus/ui/frame/failure-screen";
import { redirect } from "next/navigation";
import { readBrand } from "../brand";
import { loadFlow } from "../flow/load";
import type { PageProps } from "../page-props";

export const settingsPage =
  (half: Half) =>
  async ({ searchParams }: PageProps) => {
    const [brand, answer] = [await readBrand(), await loadFlow(half, "settings", searchParams)];
    if (answer.do === "redirect") redirect(answer.to);
    if (answer.do === "fail") return <FailureScreen brand={brand} {...answer} />;
    return (
      <SettingsScreen
        brand={brand}
        flow={answer.flow}
        protectedTraits={half.protectedTraits}
        passwordMinLength={half.password.minLength}
      />
    );
  };
