import { documentLayout } from "@olympus/athena/document/layout";
import { half } from "@/half";
import "./globals.css";

export default documentLayout(half);
