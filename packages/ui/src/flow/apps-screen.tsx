import type { Brand } from "@olympus/domain/brand";
import { Check } from "lucide-react";
import { Frame } from "../frame/frame";
import { Notice } from "../frame/notice";
import { TextLink } from "../frame/text-link";
import type { Language } from "../language/language";
import type { Words } from "../language/words";
import { scopesInWords } from "../scopes";
import { PostForm } from "./busy";
import { Day } from "./day";
import { Button } from "./plain-button";

export type AppEntry = {
  readonly id: string;
  readonly name?: string;
  readonly scopes: readonly string[];
  readonly since: Date;
  readonly firstParty: boolean;
};

type Speech = { readonly words: Words; readonly language: Language };
type Props = Speech & {
  readonly brand: Brand;
  readonly apps: readonly AppEntry[];
  readonly token: string;
  /** Whether an app has just lost what it was allowed. */
  readonly withdrawn: boolean;
};

/** Which apps may use this account, what each may see, and the end of it. */
export function AppsScreen({ brand, words, language, apps, token, withdrawn }: Props) {
  const canWithdraw = apps.some(({ firstParty }) => !firstParty);
  return (
    <Frame
      brand={brand}
      title={words("apps.title")}
      help={apps.length === 0 ? words("apps.none") : words("apps.help")}
      footer={<TextLink href="/">{words("common.back")}</TextLink>}
    >
      {withdrawn && <Notice tone="success">{words("apps.withdrawn")}</Notice>}
      {apps.length > 0 && (
        <ul className="grid gap-4">
          {apps.map((app) => (
            <AppCard key={app.id} app={app} brand={brand} words={words} language={language} token={token} />
          ))}
        </ul>
      )}
      {canWithdraw && <p className="text-sm text-neutral-11 text-pretty">{words("apps.withdrawHelp")}</p>}
    </Frame>
  );
}

type CardProps = Speech & { readonly app: AppEntry; readonly brand: Brand; readonly token: string };

function AppCard({ app, brand, words, language, token }: CardProps) {
  const name = app.name ?? words("apps.unnamed");
  return (
    <li className="grid gap-3 rounded-medium border border-neutral-6 p-4">
      <div className="grid gap-0.5">
        <h2 className="text-base font-semibold wrap-anywhere">
          <bdi>{name}</bdi>
        </h2>
        <p className="text-sm text-neutral-11">
          {words.rich("apps.since", { day: () => <Day at={app.since} language={language} /> })}
        </p>
      </div>
      <ul className="grid gap-1.5">
        {scopesInWords(words, app.scopes).map((sentence) => (
          <li key={sentence} className="flex gap-2 text-sm">
            <Check className="mt-0.5 size-4 shrink-0 text-neutral-10" aria-hidden="true" />
            <span className="wrap-anywhere">{sentence}</span>
          </li>
        ))}
      </ul>
      {app.firstParty ? (
        <p className="text-sm text-neutral-11">{words("apps.firstParty", { brand: brand.name })}</p>
      ) : (
        <PostForm action="/apps/withdraw" className="grid">
          <input type="hidden" name="token" value={token} />
          <Button look="danger" name="client" value={app.id} aria-label={words("apps.withdrawFrom", { app: name })}>
            {words("apps.withdraw")}
          </Button>
        </PostForm>
      )}
    </li>
  );
}
