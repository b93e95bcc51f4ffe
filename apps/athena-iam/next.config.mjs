import { withOlympus } from "@olympus/ui/next";

export default withOlympus();
