import type { HalfName } from "@olympus/domain/half";
import type { HalfInstance } from "@olympus/stack/instance";
import type { Page } from "@playwright/test";
import { ciam, iam } from "../support/instance";
import type { Cast } from "./cast";

/** Brings a page into a state of Hera as a person would come there. When it resolves, the state stands. */
export type Reach = (page: Page, cast: Cast) => Promise<void>;

/** One screen of Hera in one state. */
export type State = {
  /** Names it, once per half. */
  readonly name: string;
  readonly half: HalfName;
  /** What a person sees, in one line. */
  readonly shows: string;
  readonly reach: Reach;
  /** Something was refused, and the page says what. */
  readonly complains?: true;
  /** Something was done in place, and the page says so. */
  readonly confirms?: true;
  /** Stands in no address: asked for again, also in another language, it is gone. */
  readonly passing?: true;
  /** Served without scripts, brand or flow, for when those may be what is missing. */
  readonly plain?: true;
  /** Reached on the variant, which takes seconds to start: whoever walks them walks these one after another. */
  readonly onVariant?: true;
};

/** A half as walks need it: which it is, and where. */
export type Side = HalfInstance & { readonly name: HalfName };

export const sides: Readonly<Record<HalfName, Side>> = {
  ciam: { name: "ciam", ...ciam },
  iam: { name: "iam", ...iam },
};

type Told = Omit<State, "half" | "reach">;

export const inCiam = (told: Told, reach: Reach): State => ({ ...told, half: "ciam", reach });
export const inIam = (told: Told, reach: Reach): State => ({ ...told, half: "iam", reach });

/** A screen that both halves have. */
export const inBoth = (told: Told, reach: (side: Side) => Reach): readonly State[] => [
  inCiam(told, reach(sides.ciam)),
  inIam(told, reach(sides.iam)),
];
