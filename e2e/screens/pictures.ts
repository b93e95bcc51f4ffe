import { states } from "../states/catalogue";
import type { State } from "../states/state";

/** One picture of docs/screens: what it is called and what it shows. */
export type Picture = { readonly name: string; readonly shows: string };

export const nameOf = ({ half, name }: Pick<State, "half" | "name">) => `${half}-${name}`;
export const germanOf = (name: string) => `${name}-de`;

// The pages that most people see, and those with the longest words: they are shown in German too.
const alsoGerman = new Set([
  "sign-in",
  "sign-in-refused",
  "sign-up",
  "verification",
  "recovery",
  "recovery-code",
  "second-step",
  "consent",
  "home",
  "settings",
  "settings-passkeys-added",
  "settings-authenticator",
  "sessions-many",
  "sign-out",
  "not-found",
]);

/** Whether a state is shown in German too. What stands in no address cannot be asked for once more. */
export const isGermanToo = ({ name, half, passing }: State) =>
  passing !== true && half === "ciam" && alsoGerman.has(name);

const inGerman = (state: State): Picture => ({ name: germanOf(nameOf(state)), shows: `${state.shows}, in German` });

const ofHalf = (half: State["half"]): readonly Picture[] =>
  states
    .filter((state) => state.half === half)
    .flatMap((state) => [
      { name: nameOf(state), shows: state.shows },
      ...(isGermanToo(state) ? [inGerman(state)] : []),
    ]);

export const mails = {
  "mail-sign-up": { name: "mail-sign-up", shows: "After signing up: confirm the address" },
  "mail-sign-in": { name: "mail-sign-in", shows: "A code to sign in with" },
  "mail-recovery": { name: "mail-recovery", shows: "The password is forgotten" },
  "mail-recovery-de": { name: "mail-recovery-de", shows: "The password is forgotten, in German" },
} as const satisfies Record<string, Picture>;

export const portal = {
  portal: { name: "portal", shows: "A customer’s app, before anybody signs in" },
  "portal-signed-in": { name: "portal-signed-in", shows: "The verified claims of whoever signed in" },
} as const satisfies Record<string, Picture>;

export const athena = {
  athena: { name: "athena", shows: "How the half is" },
  "athena-people": { name: "athena-people", shows: "Everybody of the half" },
  "athena-person": { name: "athena-person", shows: "One person: facts, sessions, state and actions" },
  "athena-end-sessions": { name: "athena-end-sessions", shows: "Ending all sessions of a person, with a reason" },
  "athena-audit": { name: "athena-audit", shows: "Who did what to whom, why, and how it ended" },
  "athena-palette": { name: "athena-palette", shows: "Going somewhere or doing something by keyboard" },
  "athena-iam": { name: "athena-iam", shows: "The other half’s console: employees" },
} as const satisfies Record<string, Picture>;

/** Every picture, by the rooms they are of. */
export const rooms: readonly { readonly title: string; readonly pictures: readonly Picture[] }[] = [
  { title: "Hera CIAM: customers sign in", pictures: ofHalf("ciam") },
  { title: "Hera IAM: employees sign in", pictures: ofHalf("iam") },
  { title: "Mails", pictures: Object.values(mails) },
  { title: "Athena", pictures: Object.values(athena) },
  { title: "The portal, a customer’s app", pictures: Object.values(portal) },
];

/** Whole screenshots, in one look, for the README of the repository. */
export const singles = {
  signIn: "readme-sign-in",
  mail: "readme-mail",
  portal: "readme-portal",
  athena: "readme-athena",
} as const;
