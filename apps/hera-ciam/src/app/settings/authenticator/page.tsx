import { authenticatorPage } from "@olympus/hera/settings/authenticator/page";
import { half } from "@/half";

export default authenticatorPage(half);
