/** Where to go after signing in: a path of this console, or its start. Whatever names another place is ignored. */
export function safePath(wish: string | null | undefined, origin: string): string {
  if (!wish || !URL.canParse(wish, origin)) return "/";
  const url = new URL(wish, origin);
  if (url.origin !== new URL(origin).origin || url.pathname.startsWith("/api/")) return "/";
  // A path that begins with two slashes would be read as a host by whoever joins it to something.
  return `${url.pathname.replace(/^\/+/, "/")}${url.search}`;
}
