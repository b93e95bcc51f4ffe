import { alive } from "@olympus/hera/health/alive";
import { half } from "@/half";

export const GET = alive(half);
