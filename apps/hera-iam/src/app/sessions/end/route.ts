import { endSessions } from "@olympus/hera/sessions/end";
import { half } from "@/half";

export const POST = endSessions(half);
