import { settingsPage } from "@olympus/hera/settings/page";
import { half } from "@/half";

export default settingsPage(half);
