import { peoplePage } from "@olympus/athena/people/page";
import { half } from "@/half";

export default peoplePage(half);
