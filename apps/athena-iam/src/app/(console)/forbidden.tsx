import { notAllowedPage } from "@olympus/athena/not-allowed/page";
import { half } from "@/half";

export default notAllowedPage(half);
