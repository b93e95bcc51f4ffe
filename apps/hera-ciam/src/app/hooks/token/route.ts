import { tokenHook } from "@olympus/hera/hooks/token";
import { half } from "@/half";

export const POST = tokenHook(half);
