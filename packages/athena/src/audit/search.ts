import { z } from "zod";

const position = z.object({ at: z.iso.datetime(), id: z.uuid() });

/** The entry that the page above ended with; undefined, the newest page, for anything that is none. */
export function readPosition(search: unknown): { at: Date; id: string } | undefined {
  const parsed = position.safeParse(search);
  return parsed.success ? { at: new Date(parsed.data.at), id: parsed.data.id } : undefined;
}
