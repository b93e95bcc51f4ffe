export { default } from "@olympus/athena/not-allowed/page";
