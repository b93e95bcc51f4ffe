import { withdrawApp } from "@olympus/hera/apps/withdraw";
import { half } from "@/half";

export const POST = withdrawApp(half);
