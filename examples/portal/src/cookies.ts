import type { CookieOptions, Request } from "express";
import { config } from "./config";

export const cookieOptions: CookieOptions = {
  httpOnly: true,
  sameSite: "lax", // the browser still brings it when it comes back from signing in
  secure: config.url.startsWith("https:"),
  path: "/",
};

/** The value of one of our cookies, all of which are 32 random bytes. */
export function cookieOf(req: Request, name: string): string | undefined {
  return new RegExp(`(?:^|; )${name}=([\\w-]{43})(?:;|$)`).exec(req.headers.cookie ?? "")?.[1];
}
