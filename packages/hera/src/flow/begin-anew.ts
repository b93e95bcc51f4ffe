import type { FlowKind } from "@olympus/ory/kratos/flows";
import { concernName } from "../settings/concern";
import { type Addresses, againName, allowedReturn, returnName, spentName, stepNames } from "./return-to";

type InItsPlace = {
  /** Names the flow that could not be opened. */
  readonly instead?: string | undefined;
  /** Whether that one's code no longer works. */
  readonly spent?: boolean;
};

/** Where a flow of this kind begins anew, for the same: with the way back, the step and the concern that `read` finds beside the old one. */
export function beginAnew(
  config: Addresses,
  kind: FlowKind,
  read: (name: string) => string | null | undefined,
  { instead, spent = false }: InItsPlace = {},
): string {
  const query = new URLSearchParams();
  const carry = (name: string, value: string | null | undefined) => value && query.set(name, value);
  carry("return_to", allowedReturn(config, read(returnName) ?? read("return_to")));
  for (const name of [...stepNames, concernName]) carry(name, read(name));
  carry(againName, instead);
  carry(spentName, spent ? "1" : undefined);
  return `/self-service/${kind}/browser?${query}`;
}
