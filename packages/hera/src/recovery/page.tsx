import type { Half } from "@olympus/domain/half";
import { RecoveryElsewhereScreen, RecoveryScreen } from "@olympus/ui/flow/recovery-screen";
import { FailureScreen } from "@olympus/ui/frame/failure-screen";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { one } from "../answer";
import { readBrand } from "../brand";
import { loadFlow } from "../flow/load";
import { readWords } from "../language";
import type { PageProps } from "../page-props";

export const recoveryPage = (half: Half) => async (props: PageProps) => {
  const [brand, words, query] = [await readBrand(), await readWords(), await props.searchParams];
  const [code, flow] = [one(query, "code"), one(query, "flow")];
  if (code !== undefined && flow === undefined) {
    // The mail knows no flow: the browser that asked for the code remembers its own.
    const remembered = (await cookies()).get(`${half.cookies.prefix}recovery_flow`)?.value;
    if (remembered === undefined) return <RecoveryElsewhereScreen brand={brand} words={words} />;
    redirect(`/recovery?${new URLSearchParams({ flow: remembered, code })}`);
  }
  const answer = await loadFlow(half, "recovery", props.searchParams);
  if (answer.do === "redirect") redirect(answer.to);
  if (answer.do === "fail") return <FailureScreen brand={brand} words={words} {...answer} />;
  return <RecoveryScreen brand={brand} words={words} flow={answer.flow} code={code} />;
};
