import { signedOutPage } from "@olympus/hera/signed-out/page";
import { half } from "@/half";

export default signedOutPage(half);
