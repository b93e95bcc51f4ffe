import { missingPage } from "@olympus/athena/missing/page";
import { half } from "@/half";

export default missingPage(half);
