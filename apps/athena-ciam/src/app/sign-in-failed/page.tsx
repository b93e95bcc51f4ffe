import { signInFailedPage } from "@olympus/athena/sign-in-failed/page";
import { half } from "@/half";

export default signInFailedPage(half);
