import type { Half } from "@olympus/domain/half";
import { NewPasswordScreen } from "@olympus/ui/flow/new-password-screen";
import { SettingsScreen } from "@olympus/ui/flow/settings-screen";
import { FailureScreen } from "@olympus/ui/frame/failure-screen";
import { isRecovering } from "@olympus/ui/new-password";
import { redirect } from "next/navigation";
import { one } from "../answer";
import { readBrand } from "../brand";
import { failed } from "../failed";
import { loadFlow } from "../flow/load";
import { readWords } from "../language";
import type { PageProps } from "../page-props";
import { visit } from "../visit/visit";
import { accountState } from "./overview";

/** Kratos sends every settings flow here. Only that of a recovery belongs here; the others have pages of their own. */
export const settingsPage =
  (half: Half) =>
  async ({ searchParams }: PageProps) => {
    const [brand, words, query] = [await readBrand(), await readWords(), await searchParams];
    const opened = one(query, "flow") === undefined ? undefined : await loadFlow(half, "settings", query);
    if (opened?.do === "fail") return <FailureScreen brand={brand} words={words} {...opened} />;
    if (opened?.do === "show" && isRecovering(opened.flow)) {
      const { flow } = opened;
      const email = String((flow.identity.traits as { email?: unknown }).email ?? "");
      const { minLength } = half.password;
      return <NewPasswordScreen brand={brand} words={words} flow={flow} email={email} minLength={minLength} />;
    }
    const visited = await visit(half, "/settings");
    if (visited.do === "redirect") redirect(visited.to);
    if (visited.do === "fail") return <FailureScreen brand={brand} words={words} {...visited} />;
    const account = await accountState(visited.hera, visited.person);
    if (!account.ok)
      return <FailureScreen brand={brand} words={words} {...failed(visited.headers, "settings", account.failure)} />;
    const recovered = opened?.do === "show" && opened.flow.state === "success";
    return <SettingsScreen brand={brand} words={words} account={account.value} recovered={recovered} />;
  };
