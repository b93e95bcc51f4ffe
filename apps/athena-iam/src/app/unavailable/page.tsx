import { unavailablePage } from "@olympus/athena/unavailable/page";
import { half } from "@/half";

export default unavailablePage(half);
