export { collectReports as POST } from "@olympus/hera/reports/collect";
