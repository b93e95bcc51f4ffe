import "server-only";
import { ok, type Result } from "@olympus/domain/failure";
import type { Flow, FlowKind } from "@olympus/ory/kratos/flows";
import type { Hera } from "../context";
import { readTyped } from "../flow/typed";
import { alikeSignIn } from "./code-page";
import { type CodeStep, findCodeStep } from "./code-step";
import { readHeld } from "./held-session";
import { notConfirmed, withMessage, wrongCredentials } from "./messages";
import { alikeRegistration, alikeVerification } from "./sign-up-flow";
import { sayTriesLeft } from "./tries-left";

type Seen = { readonly kind: FlowKind; readonly flow: Flow; readonly cookie: string | null };

/**
 * A flow as its page may show it: alike for an address with an account and for one without, where that is the policy, and with the
 * tries a code has left. A form that says nothing costs nothing. Fails with `database/unreachable`.
 */
export async function alikeFlow(hera: Hera, { kind, flow, cookie }: Seen): Promise<Result<Flow>> {
  const found = (flow.ui.messages?.length ?? 0) > 0 ? await findCodeStep(hera.db, flow.id) : ok(undefined);
  if (!found.ok) return found;
  const shown = hera.config.accountDiscovery === "hidden" ? alike(hera, { kind, flow, cookie }, found.value) : flow;
  return ok(sayTriesLeft(shown, found.value));
}

function alike(hera: Hera, { kind, flow, cookie }: Seen, step: CodeStep | undefined): Flow {
  switch (kind) {
    case "login":
      return alikeRefusal(alikeSignIn(flow, step), {
        mayBeUnconfirmed: hera.half.registration === "open",
        typed: readTyped(hera.half.cookies.prefix, cookie, [flow.id]).identifier ?? "",
      });
    case "registration":
      return alikeRegistration(flow);
    case "verification":
      return alikeVerification(flow, readHeld(hera, cookie)?.address);
    default:
      return flow;
  }
}

type Refused = { readonly mayBeUnconfirmed: boolean; readonly typed: string };

/**
 * A wrong password and an address that is not confirmed are one refusal. Kratos keeps what was typed after the one and not after the
 * other, so it comes from the browser after both.
 */
function alikeRefusal(flow: Flow, { mayBeUnconfirmed, typed }: Refused): Flow {
  const told = withMessage(flow, [wrongCredentials, notConfirmed], {
    id: mayBeUnconfirmed ? 4_900_006 : wrongCredentials,
    text: "The e-mail address or the password is not right, or the address is not confirmed yet.",
    type: "error",
  });
  if (told === flow || flow.refresh === true) return told;
  const nodes = told.ui.nodes.map((node) =>
    node.attributes.name === "identifier" ? { ...node, attributes: { ...node.attributes, value: typed } } : node,
  );
  return { ...told, ui: { ...told.ui, nodes } };
}
