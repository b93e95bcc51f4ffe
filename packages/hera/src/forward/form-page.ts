import { unsentName } from "../flow/return-to";
import { concernOf } from "../settings/concern";

/** The page of a form that was sent to Kratos, and how to get back to it. */
export type FormPage = { readonly page: string; readonly flow: string; readonly href: string };

/** The page that shows the form which posts to this address; undefined when the address names no flow. */
export function formPage({ pathname, searchParams }: URL): FormPage | undefined {
  const kind = /^\/self-service\/([a-z]+)$/.exec(pathname)?.[1];
  const flow = searchParams.get("flow");
  if (kind === undefined || flow === null) return undefined;
  const concern = concernOf(searchParams);
  const page = kind === "settings" && concern !== undefined ? `/settings/${concern}` : `/${kind}`;
  return { page, flow, href: `${page}?${new URLSearchParams({ flow, [unsentName]: "1" })}` };
}
