import { randomBytes } from "node:crypto";
import { isSame, sign } from "../sign";

/** A device that accounts have signed in on: a random id, and for each account a proof that only this Hera can write. */
export type Device = { readonly id: string; readonly proofs: readonly string[] };

const id = /^[\w-]{22}$/;
const proof = /^[\w-]{43}$/;
const mostAccounts = 5;

export function readDevice(value: string | undefined): Device | undefined {
  const [first = "", ...proofs] = (value ?? "").split(".");
  return id.test(first)
    ? { id: first, proofs: proofs.filter((text) => proof.test(text)).slice(0, mostAccounts) }
    : undefined;
}

export const writeDevice = ({ id: first, proofs }: Device) => [first, ...proofs].join(".");

/** Whether this account signed in on this device before. */
export function knows(secret: string, device: Device | undefined, account: string): device is Device {
  if (device === undefined) return false;
  const expected = proofOf(secret, device.id, account);
  return device.proofs.some((given) => isSame(given, expected));
}

/** The device after this account signed in on it: the newest accounts first. */
export function remember(secret: string, device: Device | undefined, account: string): Device {
  const own = device ?? { id: randomBytes(16).toString("base64url"), proofs: [] };
  const mine = proofOf(secret, own.id, account);
  return { id: own.id, proofs: [mine, ...own.proofs.filter((other) => other !== mine)].slice(0, mostAccounts) };
}

const proofOf = (secret: string, device: string, account: string) => sign(secret, "device", device, account);
