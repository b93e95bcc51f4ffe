import { settingsHook } from "@olympus/hera/hooks/settings";
import { half } from "@/half";

export const POST = settingsHook(half);
