import { consentPage } from "@olympus/hera/consent/page";
import { half } from "@/half";

export default consentPage(half);
