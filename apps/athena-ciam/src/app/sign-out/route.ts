import { signOutRoute } from "@olympus/athena/sign-out/route";
import { half } from "@/half";

export const POST = signOutRoute(half);
