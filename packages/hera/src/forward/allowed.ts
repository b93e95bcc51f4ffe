import type { Half } from "@olympus/domain/half";
import { flowKinds } from "@olympus/ory/kratos/flows";
import { type Addresses, allowedReturn } from "../flow/return-to";

type Road = { readonly methods: readonly string[]; readonly query: readonly string[] };

// What a browser needs of Kratos, and nothing else: no JSON flows, no native apps, no list of sessions, no admin.
const begin: Road = { methods: ["GET"], query: ["return_to", "refresh", "aal", "via"] };
const submit: Road = { methods: ["GET", "POST"], query: ["flow", "code", "token"] };
// A form says the rest in its body: Kratos would read a value beside it too, and we would not.
const queryOfForms = ["flow"];

const roads: ReadonlyMap<string, Road> = new Map([
  ...flowKinds.flatMap((kind): [string, Road][] => [
    [`/self-service/${kind}/browser`, begin],
    [`/self-service/${kind}`, submit],
  ]),
  ["/sessions/whoami", { methods: ["GET"], query: [] }],
  ["/.well-known/ory/webauthn.js", { methods: ["GET"], query: [] }],
]);

/**
 * The address at Kratos that a request may be forwarded to, or undefined. Only listed paths, letter by letter; only listed query
 * parameters, so that a browser cannot hand Kratos a `login_challenge`. A way back that leads elsewhere is dropped: Kratos would
 * refuse the whole request, and whoever followed such a link only wants to sign in.
 */
export function forwardable(
  half: Half,
  addresses: Addresses,
  method: string,
  { pathname: path, searchParams: query }: URL,
): string | undefined {
  const road = roads.get(path);
  if (!road?.methods.includes(method)) return undefined;
  if (half.registration === "closed" && path.startsWith("/self-service/registration")) return undefined;
  const kept = new URLSearchParams();
  for (const name of method === "POST" ? queryOfForms : road.query) {
    const value = name === "return_to" ? allowedReturn(addresses, query.get(name)) : query.get(name);
    if (value !== undefined && value !== null) kept.set(name, value);
  }
  return kept.size === 0 ? path : `${path}?${kept}`;
}
