import { emailPage } from "@olympus/hera/settings/email/page";
import { half } from "@/half";

export default emailPage(half);
