import "server-only";
import type { Half } from "@olympus/domain/half";
import { PageHeader } from "@olympus/ui/console/page-header";
import { SkeletonFigures, SkeletonPanel } from "@olympus/ui/console/skeleton";
import { Suspense } from "react";
import { Guarded } from "../guard";
import { pageTitle } from "../page-title";
import { may } from "../permissions";
import type { Employee } from "../session";
import { workplaceOf } from "../workplace";
import { Figures } from "./figures";
import { Services } from "./services";

/** How the half is right now. Each part arrives when it is known, so a slow service delays only itself. */
export const homePage = (half: Half) => () => (
  <Guarded half={half} permission="service:read" page={(who) => <HomePage half={half} who={who} />} />
);

function HomePage({ half, who }: { half: Half; who: Employee }) {
  const workplace = workplaceOf(half);
  return (
    <>
      <title>{pageTitle(half, "Home")}</title>
      <PageHeader title="Home" help={`How the ${half.people}’ half is doing right now.`} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <Suspense fallback={<SkeletonFigures />}>
          <Figures workplace={workplace} mayCount={(permission) => may(who.role, permission)} />
        </Suspense>
        <Suspense fallback={<SkeletonPanel title="Services" rows={3} />}>
          <Services workplace={workplace} />
        </Suspense>
      </div>
    </>
  );
}
