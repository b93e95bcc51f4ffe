import { forwarder } from "@olympus/hera/forward/forward";
import { half } from "@/half";

export const GET = forwarder(half);
