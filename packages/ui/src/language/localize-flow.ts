import "server-only";
import type { UiContainer, UiNode, UiText } from "@ory/client-fetch";
import kratos from "../../messages/en/kratos.json";
import { isInput } from "../arrange";
import { kratosText, type OnUnknown } from "./kratos-text";
import type { Words } from "./words";

type Localizable = { readonly ui: UiContainer; readonly state?: unknown };
type Kind = "login" | "registration" | "verification" | "recovery" | "settings";

/**
 * A flow that says everything in one language: labels, complaints and news, found by Kratos' numbers. What a browser gets of it is
 * `text` as it stands.
 */
export function localizeFlow<Flow extends Localizable>(
  flow: Flow,
  words: Words,
  { kind, onUnknown }: { readonly kind: Kind; readonly onUnknown: OnUnknown },
): Flow {
  const say = (text: UiText) => kratosText(text, words, onUnknown);
  const aboutCode = kind === "recovery" || flow.state === "sent_email";
  return {
    ...flow,
    ui: {
      ...flow.ui,
      ...(flow.ui.messages && {
        messages: flow.ui.messages.map((text) => say(aboutCode ? tellSpentCode(text) : text)),
      }),
      nodes: flow.ui.nodes.map((node) => localizeNode(node, words, say)),
    },
  };
}

function localizeNode(node: UiNode, words: Words, say: (text: UiText) => UiText): UiNode {
  const { attributes, meta } = node;
  const [complaint] = node.messages;
  const label = meta.label && (traitLabel(node, meta.label, words) ?? say(meta.label));
  return {
    ...node,
    meta: label === undefined ? meta : { ...meta, label },
    // The one thing to say about a field: Kratos may list several.
    messages: complaint === undefined ? [] : [say(tellMistypedAddress(node, complaint))],
    attributes:
      attributes.node_type === "text" ? { ...attributes, text: sayWithSecrets(attributes.text, say) } : attributes,
  };
}

const generic = 4000001;

/** Kratos calls a mistyped address by its schema's words (`"x" is not valid "email"`), and has a better sentence for it elsewhere. */
function tellMistypedAddress(node: UiNode, complaint: UiText): UiText {
  const isAddress = isInput(node) && node.attributes.type === "email";
  return isAddress && complaint.id === generic ? { ...complaint, id: 4000040 } : complaint;
}

/**
 * After too many wrong codes Kratos complains in general terms that do not say what became of the code. A recovery then starts over,
 * the other flows stay where they are.
 */
const tellSpentCode = (text: UiText): UiText => (text.id === generic ? { ...text, id: 4900004 } : text);

const ofSchema = 1070002;

/** A trait is labelled by its schema's title, which has one language. */
function traitLabel(node: UiNode, label: UiText, words: Words): UiText | undefined {
  if (label.id !== ofSchema || !isInput(node)) return undefined;
  const trait = node.attributes.name.replace(/^traits\./, "");
  return isKnownTrait(trait) ? { ...label, text: words(`kratos.trait.${trait}`) } : undefined;
}

const isKnownTrait = (name: string): name is keyof typeof kratos.trait => Object.hasOwn(kratos.trait, name);

/** Backup codes come as texts in the context of one. */
function sayWithSecrets(text: UiText, say: (text: UiText) => UiText): UiText {
  const secrets = (text.context as { readonly secrets?: unknown } | undefined)?.secrets;
  if (!Array.isArray(secrets)) return say(text);
  return { ...text, context: { ...text.context, secrets: secrets.map((secret: UiText) => say(secret)) } };
}
