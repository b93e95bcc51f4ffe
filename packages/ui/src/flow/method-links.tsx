import type { LoginFlow } from "@ory/client-fetch";
import { TextLink } from "../frame/text-link";
import type { Words } from "../language/words";

const labels = { totp: "useTotp", lookup_secret: "useLookupSecret", code: "useCode" } as const;

/** The second factors that have a form of their own. */
export type SecondMethod = keyof typeof labels;
export const isSecondMethod = (name: string): name is SecondMethod => Object.hasOwn(labels, name);

type Props = { readonly words: Words; readonly flow: LoginFlow; readonly methods: readonly SecondMethod[] };

/** The other second factors a person has, as links: they work without scripts and can be reloaded. */
export function MethodLinks({ words, flow, methods }: Props) {
  if (methods.length === 0) return null;
  // What a flow that is over began with stands beside it, so that a new one is for the same.
  const rest = { aal: "aal2", refresh: "true", ...(flow.return_to === undefined ? {} : { return_to: flow.return_to }) };
  return (
    <ul className="grid gap-2 text-center text-sm">
      {methods.map((method) => (
        <li key={method}>
          <TextLink href={`/login?${new URLSearchParams({ flow: flow.id, method, ...rest })}`}>
            {words(`second-step.${labels[method]}`)}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
