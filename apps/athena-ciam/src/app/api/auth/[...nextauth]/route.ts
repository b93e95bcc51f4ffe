import { authRoute } from "@olympus/athena/sign-in/route";
import { half } from "@/half";

export const GET = authRoute(half);
