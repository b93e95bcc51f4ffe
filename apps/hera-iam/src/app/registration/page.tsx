import { registrationPage } from "@olympus/hera/registration/page";
import { half } from "@/half";

export default registrationPage(half);
