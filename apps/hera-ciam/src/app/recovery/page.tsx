import { recoveryPage } from "@olympus/hera/recovery/page";
import { half } from "@/half";

export default recoveryPage(half);
