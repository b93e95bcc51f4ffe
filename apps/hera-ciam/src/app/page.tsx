import { homePage } from "@olympus/hera/home/page";
import { half } from "@/half";

export default homePage(half);
