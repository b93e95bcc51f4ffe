import { errorPage } from "@olympus/hera/error/page";
import { half } from "@/half";

export default errorPage(half);
