import type { Flow } from "@olympus/ory/kratos/flows";
import { type CodeStep, mostTries } from "./code-step";
import { hasMessage } from "./messages";

// Sign-in, sign-up, recovery, verification.
const wrongCode = [4_010_008, 4_040_003, 4_060_006, 4_070_006];

/** Says after a wrong code how often one may try again, where that was counted. */
export function sayTriesLeft(flow: Flow, step: CodeStep | undefined): Flow {
  if (step === undefined || !wrongCode.some((id) => hasMessage(flow, id))) return flow;
  const tries = mostTries - step.tries;
  if (tries < 0) return flow;
  const left = { id: 4_900_005, text: `Tries left: ${tries}`, type: "info", context: { tries } };
  return { ...flow, ui: { ...flow.ui, messages: [...(flow.ui.messages ?? []), left] } };
}
