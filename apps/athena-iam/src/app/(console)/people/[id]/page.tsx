import { personPage } from "@olympus/athena/people/person/page";
import { half } from "@/half";
import { endSessions } from "./actions";

export default personPage(half, { endSessions });
