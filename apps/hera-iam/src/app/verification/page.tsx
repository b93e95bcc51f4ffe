import { verificationPage } from "@olympus/hera/verification/page";
import { half } from "@/half";

export default verificationPage(half);
