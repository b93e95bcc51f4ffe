import type { Brand } from "@olympus/domain/brand";
import { Check } from "lucide-react";
import { Account } from "../frame/account";
import { Frame } from "../frame/frame";
import { TextLink } from "../frame/text-link";
import type { Words } from "../language/words";
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

type Props = { readonly brand: Brand; readonly words: Words; readonly question: ConsentQuestion };

/** Who asks, for what, in which account; both answers are equally easy. */
export function ConsentScreen({ brand, words, question }: Props) {
  const { client, account, challenge, token } = question;
  return (
    <Frame
      brand={brand}
      title={words("consent.title", { app: client.name })}
      help={words("consent.help", { app: client.name })}
      footer={<ClientLinks words={words} client={client} />}
    >
      <ul className="grid gap-3">
        {scopesInWords(words, question.scopes).map((sentence) => (
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
          {words("consent.allow")}
        </Button>
        <Button look="secondary" name="answer" value="deny">
          {words("consent.deny")}
        </Button>
      </PostForm>
    </Frame>
  );
}

function ClientLinks({ words, client }: { readonly words: Words; readonly client: ConsentQuestion["client"] }) {
  const { name, policyUri, tosUri } = client;
  if (policyUri === undefined && tosUri === undefined) return words("consent.trust", { app: name });
  return (
    <span className="flex flex-wrap justify-center gap-4">
      {policyUri !== undefined && <TextLink href={policyUri}>{words("consent.privacy")}</TextLink>}
      {tosUri !== undefined && <TextLink href={tosUri}>{words("consent.terms")}</TextLink>}
    </span>
  );
}
