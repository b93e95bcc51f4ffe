import type { Brand } from "@olympus/domain/brand";
import { Account } from "../frame/account";
import { Frame } from "../frame/frame";
import type { Words } from "../language/words";
import { PostForm } from "./busy";
import { Button } from "./plain-button";

export type LogoutQuestion = {
  readonly challenge?: string | undefined;
  readonly token: string;
  readonly account: { readonly email: string; readonly name?: string };
};

type Props = { readonly brand: Brand; readonly words: Words; readonly question: LogoutQuestion };

/** A link must not sign anybody out by itself, so the person is asked. */
export function LogoutScreen({ brand, words, question }: Props) {
  const { challenge, token, account } = question;
  return (
    <Frame brand={brand} title={words("logout.title")} help={words("logout.help")}>
      <Account address={account.email} name={account.name} />
      <PostForm action="/logout/answer" className="grid gap-3">
        {challenge !== undefined && <input type="hidden" name="logout_challenge" value={challenge} />}
        <input type="hidden" name="token" value={token} />
        <Button name="answer" value="sign-out">
          {words("logout.signOut")}
        </Button>
        <Button look="secondary" name="answer" value="stay">
          {words("logout.stay")}
        </Button>
      </PostForm>
    </Frame>
  );
}
