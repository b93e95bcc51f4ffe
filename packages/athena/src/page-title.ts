import type { Half } from "@olympus/domain/half";

/** What stands in the tab: the page first, because tabs are narrow. */
export const pageTitle = (half: Half, page: string) => `${page} – Athena ${half.name.toUpperCase()}`;
