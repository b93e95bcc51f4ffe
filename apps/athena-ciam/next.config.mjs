import { withOlympus } from "@olympus/ui/next";

// authInterrupts: a page for another role answers 403, with a page of its own.
export default withOlympus({ experimental: { authInterrupts: true } });
