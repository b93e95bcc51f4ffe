import "./globals.css";
import { documentLayout } from "@olympus/hera/document/layout";
import { half } from "@/half";

export { viewport } from "@olympus/hera/document/layout";

export default documentLayout(half);
