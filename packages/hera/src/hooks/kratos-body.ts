import { identityId } from "@olympus/domain/ids";
import { z } from "zod";

/** What `docker/ory/webhook.jsonnet` makes of a flow that is about to be stored. */
export const kratosBody = z.object({
  flow: z.object({ id: z.string(), type: z.string().optional(), request_url: z.string().optional() }),
  identity: z.object({
    id: identityId.or(z.literal("00000000-0000-0000-0000-000000000000")),
    traits: z.record(z.string(), z.unknown()),
  }),
});

export type KratosBody = z.infer<typeof kratosBody>;

export type Complaint = { readonly field: string; readonly text: string };

// One of Kratos' own numbers for "this value does not fit"; the text is ours.
const invalidValue = 4_000_001;

/** Stops the flow; Kratos shows the text at the field and stores nothing. */
export function veto({ field, text }: Complaint): Response {
  const messages = [
    { instance_ptr: `#/${field.replaceAll(".", "/")}`, messages: [{ id: invalidValue, text, type: "error" }] },
  ];
  return Response.json({ messages }, { status: 400 });
}

/** Nothing to change: Kratos stores what it had. */
export const approve = () => new Response(null, { status: 204 });
