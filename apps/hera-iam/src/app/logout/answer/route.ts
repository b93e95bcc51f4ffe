import { logoutAnswer } from "@olympus/hera/logout/answer";
import { half } from "@/half";

export const POST = logoutAnswer(half);
