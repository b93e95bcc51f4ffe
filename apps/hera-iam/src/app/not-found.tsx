export { NotFoundPage as default } from "@olympus/hera/not-found/page";
