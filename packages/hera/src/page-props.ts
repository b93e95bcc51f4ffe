import type { SearchParams } from "./answer";

/** What Next hands to a page of ours. */
export type PageProps = { readonly searchParams: Promise<SearchParams> };
