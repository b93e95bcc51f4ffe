import { athenaProxy } from "@olympus/athena/proxy";
import { half } from "@/half";

export const proxy = athenaProxy(half);

// Next reads this while building, so it stays a literal. Built files are the same for everybody and need no session.
export const config = { matcher: ["/((?!_next/static|_next/image|icon.svg|favicon.ico).*)"] };
