import type { Flow } from "@olympus/ory/kratos/flows";
import type { Wait } from "../forward/code-sent";

const resendLabel = 1070008;
const isResend = (meta: unknown) => (meta as { readonly label?: { readonly id?: number } }).label?.id === resendLabel;

type To = {
  readonly base: string;
  readonly own: string;
  readonly nonce: string;
  readonly back: string | undefined;
  /** How long "send again" waits, where that is known. */
  readonly wait?: Wait | undefined;
};

/**
 * A flow as this host's page can use it: its addresses point here, its scripts carry the page's nonce, and its form remembers the
 * way back and the step that it is, for when it must begin anew.
 */
export function adaptFlow(flow: Flow, returnName: string, { base, own, nonce, back, wait }: To): Flow {
  const here = (address: unknown) =>
    typeof address === "string" && (address === base || address.startsWith(`${base}/`))
      ? own + address.slice(base.length)
      : address;
  const action = new URL(String(here(flow.ui.action)), own);
  if (back !== undefined) action.searchParams.set(returnName, back);
  if (flow.requested_aal === "aal2") action.searchParams.set("aal", "aal2");
  if (flow.refresh === true) action.searchParams.set("refresh", "true");
  const nodes = flow.ui.nodes.map((node) => ({
    ...node,
    attributes: {
      ...node.attributes,
      ...("href" in node.attributes ? { href: here(node.attributes.href) } : {}),
      ...("src" in node.attributes ? { src: here(node.attributes.src) } : {}),
      ...(node.type === "script" ? { nonce } : {}),
      ...(wait !== undefined && isResend(node.meta) ? { wait } : {}),
    },
  }));
  return { ...flow, ui: { ...flow.ui, action: action.href, nodes } };
}
