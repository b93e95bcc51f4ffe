import "server-only";
import type { Half } from "@olympus/domain/half";
import { identityId } from "@olympus/domain/ids";
import { headers } from "next/headers";
import type { NextRequest } from "next/server";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import type { Employee } from "./session";
import { type CookieToSet, cookieOptions } from "./sign-in/session-cookie";
import { typed } from "./typed";
import { type Workplace, workplaceOf } from "./workplace";

const keptSeconds = 15 * 60;
/** More than a form of ours takes; whoever sends more is not read at all. */
const mostBytes = 64 * 1024;
/** Sealed it is longer by half, and browsers drop a cookie above 4,096 bytes. */
const mostTypedBytes = 2_400;
// A key of its own: what is sealed here can never be taken for a session.
const salt = "kept-form";
export const header = "x-olympus-kept-form";

export type KeptValues = Readonly<Record<string, string>>;

const kept = z.object({
  /** Who typed it; null when their session was gone altogether. */
  by: identityId.nullable(),
  values: z.record(z.string(), z.string()),
});

/** A form of an action that the browser sent by itself. With scripts the action is called instead, and the page stays where it is. */
export const isPlainForm = ({ method, headers }: NextRequest): boolean =>
  method === "POST" &&
  !headers.has("next-action") &&
  (headers.get("content-type") ?? "").startsWith("multipart/form-data");

/**
 * The cookie that takes what was typed around the sign-in and back to the same address: sealed, for a quarter of an hour, sent to that
 * address only. None when it is too much for one.
 */
export async function keepForm(
  { config, cookies, secure }: Workplace,
  request: NextRequest,
  by: Employee["id"] | null,
): Promise<CookieToSet[]> {
  if (Number(request.headers.get("content-length") ?? mostBytes) >= mostBytes) return [];
  const values = typed(await request.formData());
  if (Buffer.byteLength(JSON.stringify(values)) > mostTypedBytes) return [];
  const token = { by, values };
  const value = await encode({ token, secret: config.secret, maxAge: keptSeconds, salt });
  return [{ name: cookies.keptForm, value, options: optionsFor(secure, request, keptSeconds) }];
}

/** Hands a kept form to the page that is opened now, and takes it out of the browser: it is shown once. */
export function handKeptForm({ cookies, secure }: Workplace, request: NextRequest, to: Headers): CookieToSet[] {
  to.delete(header);
  const value = request.cookies.get(cookies.keptForm)?.value;
  if (value === undefined || request.headers.get("sec-fetch-mode") === "cors") return [];
  // By a header, because a cookie that the answer clears is already gone for the page.
  to.set(header, value);
  return [{ name: cookies.keptForm, value: "", options: optionsFor(secure, request, 0) }];
}

const optionsFor = (secure: boolean, { nextUrl }: NextRequest, maxAge: number) => ({
  ...cookieOptions(secure),
  path: nextUrl.pathname,
  maxAge,
});

/** What this employee had typed on this page when their session ended; undefined when there is nothing, or it was somebody else. */
export async function keptForm(half: Half, who: Employee): Promise<KeptValues | undefined> {
  const token = (await headers()).get(header);
  return token === null ? undefined : openKept(workplaceOf(half), token, who.id);
}

export async function openKept(
  { config }: Workplace,
  token: string,
  who: Employee["id"],
): Promise<KeptValues | undefined> {
  try {
    const { by, values } = kept.parse(await decode({ token, secret: config.secret, salt }));
    return by === null || by === who ? values : undefined;
  } catch {
    // Not ours, changed, or past its end.
    return undefined;
  }
}
