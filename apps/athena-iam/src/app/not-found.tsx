import { nowherePage } from "@olympus/athena/nowhere/page";
import { half } from "@/half";

export default nowherePage(half);
