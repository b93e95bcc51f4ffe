import "server-only";
import type { Half } from "@olympus/domain/half";
import { forwarder } from "../forward/forward";
import { returnName } from "./return-to";

const page = "/login";

/** Whether a sign-in is to begin: the page is asked for, without a flow to show. */
export const beginsSignIn = (method: string, { pathname, searchParams }: URL) =>
  method === "GET" && pathname === page && !searchParams.has("flow");

/** `GET /login`: Kratos begins a flow and the browser is sent to it, with one redirect fewer than by way of the page. */
export function signInStart(half: Half) {
  return (request: Request): Promise<Response> => {
    const start = new URL(request.url);
    start.pathname = "/self-service/login/browser";
    const back = start.searchParams.get(returnName);
    if (back !== null) start.searchParams.set("return_to", back);
    return forwarder(half)(new Request(start, request));
  };
}
