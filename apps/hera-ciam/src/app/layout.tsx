import "./globals.css";

export { DocumentLayout as default, viewport } from "@olympus/hera/document/layout";
