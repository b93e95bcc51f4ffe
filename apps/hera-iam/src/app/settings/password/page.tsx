import { passwordPage } from "@olympus/hera/settings/password/page";
import { half } from "@/half";

export default passwordPage(half);
