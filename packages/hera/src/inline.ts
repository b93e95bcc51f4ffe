/** Sent by a form of ours whose script stays on the page: a wish for a form of answer, worth nothing else. */
export const inlineHeader = "x-olympus-inline";

export const isInline = (request: Pick<Request, "headers">) => request.headers.get(inlineHeader) === "1";
