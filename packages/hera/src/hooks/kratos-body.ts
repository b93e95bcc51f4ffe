import { identityId } from "@olympus/domain/ids";
import { wordsOf } from "@olympus/ui/language/words";
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

/** Messages of ours, by numbers that Kratos does not use: it keeps them with the flow, and the page says them in its language. */
export const ownMessages = { protectedTrait: 4900001, unclearAddress: 4900002, unclearName: 4900003 } as const;

type OwnMessage = (typeof ownMessages)[keyof typeof ownMessages];

export type Complaint = { readonly field: string; readonly message: OwnMessage };

/** Stops the flow; Kratos shows the message at the field and stores nothing. */
export function veto({ field, message: id }: Complaint): Response {
  const text = wordsOf("en")(`kratos.${id}`);
  const messages = [{ instance_ptr: `#/${field.replaceAll(".", "/")}`, messages: [{ id, text, type: "error" }] }];
  return Response.json({ messages }, { status: 400 });
}

/** Nothing to change: Kratos stores what it had. */
export const approve = () => new Response(null, { status: 204 });
