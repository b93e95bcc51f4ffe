import { loginPage } from "@olympus/hera/login/page";
import { half } from "@/half";

export default loginPage(half);
