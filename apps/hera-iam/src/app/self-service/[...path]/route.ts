import { forwarder } from "@olympus/hera/forward/forward";
import { half } from "@/half";

export const GET = forwarder(half);
export const POST = forwarder(half);
