import { TextLink } from "../frame/text-link";

const labels: Record<string, string> = {
  totp: "Use your authenticator app",
  lookup_secret: "Use a backup code",
  code: "Get a code by e-mail",
};

/** The other second factors a person has, as links: they work without scripts and can be reloaded. */
export function MethodLinks({ flowId, methods }: { readonly flowId: string; readonly methods: readonly string[] }) {
  if (methods.length === 0) return null;
  return (
    <ul className="grid gap-2 text-center text-sm">
      {methods.map((method) => (
        <li key={method}>
          <TextLink href={`/login?${new URLSearchParams({ flow: flowId, method })}`}>
            {labels[method] ?? method}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
