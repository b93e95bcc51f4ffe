import { auditPage } from "@olympus/athena/audit/page";
import { half } from "@/half";

export default auditPage(half);
