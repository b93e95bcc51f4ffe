import { noAccessPage } from "@olympus/athena/no-access/page";
import { half } from "@/half";

export default noAccessPage(half);
