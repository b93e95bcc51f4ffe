import { heraProxy } from "@olympus/hera/proxy";
import { half } from "@/half";

export const proxy = heraProxy(half);

// Next reads this while building, so it stays a literal: everything but the app's own built files.
export const config = { matcher: ["/((?!_next/static/|icon.svg$|favicon.ico$).*)"] };
