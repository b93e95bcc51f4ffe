export { GET } from "@olympus/athena/health";

export const dynamic = "force-dynamic";
