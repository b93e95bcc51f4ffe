import type { Person } from "@olympus/bench/people";
import type { HalfInstance } from "@olympus/stack/instance";
import type { Page } from "@playwright/test";
import pg from "pg";

async function askKratosDatabase({ databaseUrls }: HalfInstance, query: string, values: readonly string[]) {
  const kratos = new pg.Client({ connectionString: databaseUrls.kratos });
  await kratos.connect();
  try {
    return (await kratos.query(query, [...values])).rowCount ?? 0;
  } finally {
    await kratos.end();
  }
}

/** The form of this page was opened too long ago, as if a lifespan had passed. */
export async function formExpires(half: HalfInstance, page: Pick<Page, "url">): Promise<void> {
  const { pathname, searchParams } = new URL(page.url());
  const kind = pathname.split("/")[1] ?? "";
  const flow = searchParams.get("flow") ?? "";
  const expired = await askKratosDatabase(
    half,
    `update selfservice_${kind}_flows set expires_at = now() - interval '1 minute' where id = $1`,
    [flow],
  );
  if (expired !== 1) throw new Error(`${pathname} shows no ${kind} flow that could expire`);
}

/** The codes that were mailed for this page's form are too old, as if their quarter of an hour had passed. */
export async function codesExpire(half: HalfInstance, page: Pick<Page, "url">): Promise<void> {
  const { pathname, searchParams } = new URL(page.url());
  const kind = pathname.split("/")[1] ?? "";
  const expired = await askKratosDatabase(
    half,
    `update identity_${kind}_codes set expires_at = now() - interval '1 minute' where selfservice_${kind}_flow_id = $1`,
    [searchParams.get("flow") ?? ""],
  );
  if (expired === 0) throw new Error(`No code was mailed for the form at ${pathname}`);
}

/** An administrator, or the person on another device, ends all sessions of this person. */
export const sessionsEnd = (half: HalfInstance, { id }: Pick<Person, "id">) =>
  askKratosDatabase(half, "update sessions set active = false where identity_id = $1", [id]);
