import { ready } from "@olympus/hera/health/ready";
import { half } from "@/half";

export const GET = ready(half);
