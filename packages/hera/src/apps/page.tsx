import type { Half } from "@olympus/domain/half";
import { AppsScreen } from "@olympus/ui/flow/apps-screen";
import { FailureScreen } from "@olympus/ui/frame/failure-screen";
import { redirect } from "next/navigation";
import { one } from "../answer";
import { readBrand } from "../brand";
import { failed } from "../failed";
import { readLanguage, readWords } from "../language";
import type { PageProps } from "../page-props";
import { visit } from "../visit/visit";
import { loadApps } from "./load";

export const appsPage =
  (half: Half) =>
  async ({ searchParams }: PageProps) => {
    const [brand, words, visited] = [await readBrand(), await readWords(), await visit(half, "/apps")];
    if (visited.do === "redirect") redirect(visited.to);
    if (visited.do === "fail") return <FailureScreen brand={brand} words={words} {...visited} />;
    const apps = await loadApps(visited.hera, visited.person.id);
    if (!apps.ok)
      return <FailureScreen brand={brand} words={words} {...failed(visited.headers, "apps", apps.failure)} />;
    return (
      <AppsScreen
        brand={brand}
        words={words}
        language={await readLanguage()}
        apps={apps.value}
        token={visited.tokenFor("apps")}
        withdrawn={one(await searchParams, "done") === "withdrawn"}
      />
    );
  };
