import { consoleLayout } from "@olympus/athena/shell/layout";
import { half } from "@/half";

export default consoleLayout(half);
