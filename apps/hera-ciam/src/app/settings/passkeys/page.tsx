import { passkeysPage } from "@olympus/hera/settings/passkeys/page";
import { half } from "@/half";

export default passkeysPage(half);
