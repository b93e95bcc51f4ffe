import type { HttpBrowser } from "@olympus/bench/http-browser";
import { createCustomer, deletePerson, type Person } from "@olympus/bench/people";
import type { HalfName } from "@olympus/domain/half";
import type { HalfInstance } from "@olympus/stack/instance";
import type { Variant } from "@olympus/stack/variant/variant";
import { createEmployee, type Newcomer, newcomer, removePerson } from "../support/people";
import { sides } from "./state";

type Called = Pick<Person, "name" | "email">;

/** How the people of a walk are called; who is not named has a name for tests. */
export type Names = { readonly newcomer?: Called; readonly customer?: Called; readonly employee?: Called };

/** Who is in a walk, and what it needs besides a page. Nobody is made before a walk asks for them. */
export type Cast = {
  /** Reaches the admin APIs, as an operator does. */
  readonly admin: HttpBrowser;
  /** Somebody without an account at Hera CIAM. */
  readonly newcomer: Newcomer;
  /** Somebody with a verified address and a password: a customer, or an employee of support. */
  readonly person: (half: HalfName) => Promise<Person>;
  /** Hera CIAM a second time, where limits are low, a taken address is told, and what it stands on can be stopped. Nobody has an account there. */
  readonly variant: () => Promise<Variant>;
  /** A customer of the variant. */
  readonly personOf: (variant: Variant) => Promise<Person>;
  /** Something to clear away when the walk is over. */
  readonly afterwards: (tidy: () => Promise<unknown>) => void;
};

/** What the variant differs by. Its people are its own: their attempts count for nobody else. */
export const variantDifference = {
  hera: { CIAM_RATE_LIMIT_SCALE: "0.2", CIAM_ACCOUNT_DISCOVERY: "told" },
  ownDatabases: true,
} as const;

/** The cast of one walk; `close` removes everybody again. */
export function openCast(
  admin: HttpBrowser,
  variant: Cast["variant"],
  names: Names = {},
): { readonly cast: Cast; readonly close: () => Promise<void> } {
  const tidies: (() => Promise<unknown>)[] = [];
  const known = new Map<HalfName, Promise<Person>>();
  const stranger = { ...newcomer(), ...names.newcomer };
  const remember = (half: HalfInstance, person: Person) => {
    tidies.push(() => deletePerson(admin, half, person)); // by id, since a walk may change the address
    return person;
  };
  const make = async (half: HalfName) =>
    half === "ciam"
      ? remember(sides.ciam, await createCustomer(admin, sides.ciam, names.customer))
      : remember(sides.iam, await createEmployee(admin, "support", names.employee));
  tidies.push(() => removePerson(admin, sides.ciam, stranger.email));
  const cast: Cast = {
    admin,
    newcomer: stranger,
    person: (half) => {
      const one = known.get(half) ?? make(half);
      known.set(half, one);
      return one;
    },
    variant,
    personOf: async ({ half }) => remember(half, await createCustomer(admin, half, names.customer)),
    afterwards: (tidy) => void tidies.push(tidy),
  };
  const close = async () => {
    for (const tidy of tidies.toReversed()) await tidy();
  };
  return { cast, close };
}
