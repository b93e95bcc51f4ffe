import { appsPage } from "@olympus/hera/apps/page";
import { half } from "@/half";

export default appsPage(half);
