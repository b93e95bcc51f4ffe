import { unsentName } from "../flow/return-to";
import { concernOf } from "../settings/concern";

/** The page of a form that was sent to Kratos, and how to get back to it. */
export type FormPage = { readonly page: string; readonly flow: string; readonly href: string };

/** The path of the page whose form posts to this address; undefined when none does. */
export function pageOf({ pathname, searchParams }: URL): string | undefined {
  const kind = /^\/self-service\/([a-z]+)$/.exec(pathname)?.[1];
  if (kind === undefined) return undefined;
  const concern = concernOf(searchParams);
  return kind === "settings" && concern !== undefined ? `/settings/${concern}` : `/${kind}`;
}

/** The page that shows the form which posts to this address; undefined when the address names no flow. */
export function formPage(address: URL): FormPage | undefined {
  const [page, flow] = [pageOf(address), address.searchParams.get("flow")];
  if (page === undefined || flow === null) return undefined;
  return { page, flow, href: `${page}?${new URLSearchParams({ flow, [unsentName]: "1" })}` };
}
