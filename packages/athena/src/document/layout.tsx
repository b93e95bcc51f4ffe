import "server-only";
import type { Half } from "@olympus/domain/half";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { z } from "zod";
import { workplaceOf } from "../workplace";

const theme = z.enum(["light", "dark"]).optional().catch(undefined);

/** The outermost: the document in the mode that was chosen last, so that nothing flashes. */
export const documentLayout = (half: Half) => (props: { children: ReactNode }) => (
  <DocumentLayout half={half} {...props} />
);

async function DocumentLayout({ half, children }: { half: Half } & { children: ReactNode }) {
  const chosen = theme.parse((await cookies()).get(workplaceOf(half).cookies.theme)?.value);
  return (
    <html lang="en" data-theme={chosen} suppressHydrationWarning>
      <body>{children}</body>
    </html>
  );
}
