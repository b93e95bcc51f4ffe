import type { HalfName } from "@olympus/domain/half";

/** The colour that says which half one is in, on every page: teal for customers, indigo for employees. */
export const halfColour: Record<HalfName, string> = {
  ciam: "bg-half-ciam text-on-half",
  iam: "bg-half-iam text-on-half",
};
