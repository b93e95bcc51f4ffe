import { sessionEndedPage } from "@olympus/athena/session-ended/page";
import { half } from "@/half";

export default sessionEndedPage(half);
