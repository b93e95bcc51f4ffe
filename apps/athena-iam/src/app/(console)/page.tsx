import { homePage } from "@olympus/athena/home/page";
import { half } from "@/half";

export default homePage(half);
