import { signedOutPage } from "@olympus/athena/signed-out/page";
import { half } from "@/half";

export default signedOutPage(half);
