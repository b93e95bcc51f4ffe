import type { UiText } from "@ory/client-fetch";
import type { InputNode } from "./arrange";

const schemaError = 4000001;
const notAnAddress: UiText = {
  id: 4000040,
  text: "This is not an e-mail address. It looks like name@example.com.",
  type: "error",
};

/**
 * The one thing to say about a field: Kratos may list several, and calls a mistyped address by its schema's words
 * (`"x" is not valid "email"`), which it has a better sentence for elsewhere.
 */
export function complaintOf({ messages, attributes }: InputNode): UiText | undefined {
  const [first] = messages;
  return first?.id === schemaError && attributes.type === "email" ? notAnAddress : first;
}
