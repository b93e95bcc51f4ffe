import { type Fault, garbage } from "@olympus/stack/variant/gate";
import type { GateName } from "@olympus/stack/variant/gates";

export type Disturbance = { readonly name: string; readonly fault: Fault; readonly takes?: "pages" };

const common: readonly Disturbance[] = [
  { name: "silent", fault: { is: "stopped" } },
  { name: "refusing", fault: { is: "refusing" } },
  { name: "resetting", fault: { is: "resetting" } },
  { name: "talking nonsense", fault: garbage.notHttp },
];

// It carries a form out all the same: what comes of that is asked in confirmed.spec.ts.
const slow: Disturbance = { name: "half a minute late", fault: { is: "slow", milliseconds: 30_000 }, takes: "pages" };

const overHttp: readonly Disturbance[] = [
  { name: "another's page", fault: garbage.html },
  { name: "an error with a stack trace", fault: garbage.error },
];

const asHttp: readonly GateName[] = ["kratosPublic", "kratosAdmin", "hydraAdmin", "hooks"];

/** Everything that can go wrong with a part, the silence first. */
export const disturbancesOf = (part: GateName): readonly Disturbance[] => [
  ...common,
  slow,
  ...(asHttp.includes(part) ? overHttp : []),
];
