import "server-only";
import type { Half } from "@olympus/domain/half";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { z } from "zod";
import { workplaceOf } from "../workplace";

const theme = z.enum(["light", "dark"]).optional().catch(undefined);
const rail = z.enum(["open", "folded"]).optional().catch(undefined);

/** The outermost: the document as it was chosen last, so that nothing flashes or jumps. */
export const documentLayout = (half: Half) => (props: { children: ReactNode }) => (
  <DocumentLayout half={half} {...props} />
);

async function DocumentLayout({ half, children }: { half: Half } & { children: ReactNode }) {
  const jar = await cookies();
  const names = workplaceOf(half).cookies;
  return (
    <html
      lang="en"
      data-theme={theme.parse(jar.get(names.theme)?.value)}
      data-rail={rail.parse(jar.get(names.rail)?.value)}
      suppressHydrationWarning
    >
      <body>{children}</body>
    </html>
  );
}
