import type { Half } from "@olympus/domain/half";
import { flowKinds } from "@olympus/ory/kratos/flows";

type Road = { readonly methods: readonly string[]; readonly query: readonly string[] };

// What a browser needs of Kratos, and nothing else: no JSON flows, no native apps, no list of sessions, no admin.
const begin: Road = { methods: ["GET"], query: ["return_to", "refresh", "aal", "via"] };
const submit: Road = { methods: ["GET", "POST"], query: ["flow", "code", "token"] };

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
 * parameters, so that a browser cannot hand Kratos a `login_challenge`.
 */
export function forwardable(half: Half, method: string, path: string, query: URLSearchParams): string | undefined {
  const road = roads.get(path);
  if (!road?.methods.includes(method)) return undefined;
  if (half.registration === "closed" && path.startsWith("/self-service/registration")) return undefined;
  const kept = new URLSearchParams();
  for (const name of road.query) {
    const value = query.get(name);
    if (value !== null) kept.set(name, value);
  }
  return kept.size === 0 ? path : `${path}?${kept}`;
}
