import type { Words } from "./words";

/** That a code is on its way, and where to; to "your address" where a flow does not say which. */
export const codeSentTo = (words: Words, address: string | undefined) =>
  address === undefined ? words("mailed.sentToYou") : words("mailed.sent", { address });
