import { z } from "zod";

const one = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (Array.isArray(value) ? value[0] : value));

/** The list of people is its address: an exact e-mail address or id to look for, or where the page begins. */
export const peopleSearch = z.object({
  q: one.transform((value) => value?.trim().slice(0, 320) || undefined),
  after: one,
});
