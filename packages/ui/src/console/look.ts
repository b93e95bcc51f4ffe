const aYear = 365 * 24 * 60 * 60;

/** Keeps a choice in a cookie, so that the server sends the next page right and nothing flashes or jumps. */
function remember(cookieName: string, choice: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that opens a console.
  document.cookie = `${cookieName}=${choice}; path=/; max-age=${aYear}; samesite=lax`;
}

/** Light becomes dark and back. Without a choice it was the system's. */
export function switchTheme(cookieName: string): void {
  const root = document.documentElement;
  const isDark = root.dataset.theme
    ? root.dataset.theme === "dark"
    : window.matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
  remember(cookieName, root.dataset.theme);
}

/** Folds the rail to icons, or back. Only a wide screen has a choice. */
export function switchRail(cookieName: string): void {
  const root = document.documentElement;
  root.dataset.rail = root.dataset.rail === "folded" ? "open" : "folded";
  remember(cookieName, root.dataset.rail);
}
