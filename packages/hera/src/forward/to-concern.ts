import { concernName, concernOf } from "../settings/concern";

/**
 * Kratos shows every settings flow at one page and, when the sign-in is too old, sends the browser to confirm it first. Both keep to
 * the concern that the request was for, so that a person is back where they were.
 */
export function toConcern(request: URL, location: string, own: string): string {
  const concern = concernOf(request.searchParams);
  if (concern === undefined || !URL.canParse(location)) return location;
  const page = new URL(location);
  if (page.origin !== own) return location;
  if (page.pathname === "/settings" && page.searchParams.has("flow")) {
    page.pathname = `/settings/${concern}`;
    return page.href;
  }
  const back = page.searchParams.get("return_to");
  if (back === null || !URL.canParse(back)) return location;
  const afterwards = new URL(back);
  if (afterwards.origin !== own || !afterwards.pathname.startsWith("/self-service/settings")) return location;
  afterwards.searchParams.set(concernName, concern);
  page.searchParams.set("return_to", afterwards.href);
  return page.href;
}
