import type { Result } from "@olympus/domain/failure";
import { ok } from "@olympus/domain/failure";

/** One page of a keyset-paged list. `next` is Ory's own token, opaque: it is handed back as it came. */
export type Page<T> = { readonly items: readonly T[]; readonly next?: string };

/** A count by looking: exact, or "at least" when there was more than anybody should page through for a number. */
export type Count = { readonly count: number; readonly exact: boolean };

/** The `page_token` of the Link header's `rel="next"`, or undefined on the last page. Kratos writes relative addresses, Hydra absolute ones. */
export function nextPageToken(link: unknown): string | undefined {
  if (typeof link !== "string") return undefined;
  const href = /<([^>]*)>;\s*rel="?next"?/.exec(link)?.[1];
  if (href === undefined || !URL.canParse(href, "http://ory")) return undefined;
  return new URL(href, "http://ory").searchParams.get("page_token") ?? undefined;
}

export function pageOf<T>(items: readonly T[], link: unknown): Page<T> {
  const next = nextPageToken(link);
  return next === undefined ? { items } : { items, next };
}

export type PageRequest = { readonly size: number; readonly token?: string };

type LoadPage<T> = (page: PageRequest) => Promise<Result<Page<T>>>;

/**
 * Walks a list page by page, until it ends or `visit` says false. Hands on whether the end was reached.
 */
export async function eachPage<T>(
  size: number,
  load: LoadPage<T>,
  visit: (items: readonly T[]) => boolean,
): Promise<Result<{ atEnd: boolean }>> {
  let token: string | undefined;
  for (;;) {
    const page = await load(token === undefined ? { size } : { size, token });
    if (!page.ok) return page;
    const goOn = visit(page.value.items);
    // Hydra 2.3 names a next page after the last full one, so an empty page ends the list as well.
    token = page.value.items.length === 0 ? undefined : page.value.next;
    if (token === undefined) return ok({ atEnd: true });
    if (!goOn) return ok({ atEnd: false });
  }
}

/** Ory has no endpoint that counts: pages through at most `limit` items and says whether that was all. */
export async function countUpTo(limit: number, load: LoadPage<unknown>): Promise<Result<Count>> {
  let count = 0;
  const seen = await eachPage(Math.min(limit, 500), load, (items) => {
    count += items.length;
    return count < limit;
  });
  return seen.ok ? ok({ count, exact: seen.value.atEnd }) : seen;
}
