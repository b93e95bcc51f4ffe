import { logoutPage } from "@olympus/hera/logout/page";
import { half } from "@/half";

export default logoutPage(half);
