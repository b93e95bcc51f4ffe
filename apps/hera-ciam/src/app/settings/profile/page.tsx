import { profilePage } from "@olympus/hera/settings/profile/page";
import { half } from "@/half";

export default profilePage(half);
