import type { Brand } from "@olympus/domain/brand";
import { Check } from "lucide-react";
import { Account } from "../frame/account";
import { Frame } from "../frame/frame";
import { TextLink } from "../frame/text-link";
import { scopesInWords } from "../scopes";
import { PostForm } from "./busy";
import { Button } from "./plain-button";

export type ConsentQuestion = {
  readonly client: { readonly name: string; readonly policyUri?: string; readonly tosUri?: string };
  readonly scopes: readonly string[];
  readonly account: { readonly email: string; readonly name?: string };
  readonly challenge: string;
  readonly token: string;
};

/** Who asks, for what, in which account; both answers are equally easy. */
export function ConsentScreen({ brand, question }: { readonly brand: Brand; readonly question: ConsentQuestion }) {
  const { client, account, challenge, token } = question;
  return (
    <Frame
      brand={brand}
      title={`Let ${client.name} use your account?`}
      help={`${client.name} will be able to:`}
      footer={<ClientLinks {...client} />}
    >
      <ul className="grid gap-3">
        {scopesInWords(question.scopes).map((sentence) => (
          <li key={sentence} className="flex gap-3 text-base">
            <Check className="mt-0.5 size-5 shrink-0 text-neutral-10" aria-hidden="true" />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
      <Account address={account.email} name={account.name} />
      <PostForm action="/consent/answer" className="grid gap-3">
        <input type="hidden" name="consent_challenge" value={challenge} />
        <input type="hidden" name="token" value={token} />
        <Button name="answer" value="allow">
          Allow
        </Button>
        <Button look="secondary" name="answer" value="deny">
          Deny
        </Button>
      </PostForm>
    </Frame>
  );
}

function ClientLinks({ name, policyUri, tosUri }: ConsentQuestion["client"]) {
  if (policyUri === undefined && tosUri === undefined) return `Allow only if you trust ${name}.`;
  return (
    <span className="flex flex-wrap justify-center gap-4">
      {policyUri !== undefined && <TextLink href={policyUri}>Privacy</TextLink>}
      {tosUri !== undefined && <TextLink href={tosUri}>Terms</TextLink>}
    </span>
  );
}
