export { default } from "@olympus/athena/missing/page";
