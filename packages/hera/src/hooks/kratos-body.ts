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

// A number that Kratos does not use: screens have no words of their own for it and show ours.
const ownMessage = 4_900_001;

/** Stops the flow; Kratos shows the text at the field and stores nothing. */
export function veto({ field, text }: Complaint): Response {
  const messages = [
    { instance_ptr: `#/${field.replaceAll(".", "/")}`, messages: [{ id: ownMessage, text, type: "error" }] },
  ];
  return Response.json({ messages }, { status: 400 });
}

/** Nothing to change: Kratos stores what it had. */
export const approve = () => new Response(null, { status: 204 });
