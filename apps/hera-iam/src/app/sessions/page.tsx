import { sessionsPage } from "@olympus/hera/sessions/page";
import { half } from "@/half";

export default sessionsPage(half);
