import { registrationHook } from "@olympus/hera/hooks/registration";
import { half } from "@/half";

export const POST = registrationHook(half);
