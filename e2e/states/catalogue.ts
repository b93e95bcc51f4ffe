import { account } from "./account";
import { betweenAppAndHera } from "./app";
import { recovery } from "./recovery";
import { settings } from "./settings";
import { signIn } from "./sign-in";
import { signUp } from "./sign-up";
import type { State } from "./state";
import { trouble } from "./trouble";

/** Every screen of Hera in every state, both halves: for whoever looks at all of them, be it to test or to take pictures. */
export const states: readonly State[] = [
  ...signIn,
  ...signUp,
  ...recovery,
  ...account,
  ...settings,
  ...betweenAppAndHera,
  ...trouble,
];
