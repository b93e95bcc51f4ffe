import type { Brand } from "@olympus/domain/brand";
import { Account } from "../frame/account";
import { Frame } from "../frame/frame";
import { PostForm } from "./busy";
import { Button } from "./plain-button";

export type LogoutQuestion = {
  readonly challenge?: string | undefined;
  readonly token: string;
  readonly account: { readonly email: string; readonly name?: string };
};

/** A link must not sign anybody out by itself, so the person is asked. */
export function LogoutScreen({ brand, question }: { readonly brand: Brand; readonly question: LogoutQuestion }) {
  const { challenge, token, account } = question;
  return (
    <Frame
      brand={brand}
      title="Sign out?"
      help="You will be signed out here and in every app you opened with this account."
    >
      <Account address={account.email} name={account.name} />
      <PostForm action="/logout/answer" className="grid gap-3">
        {challenge !== undefined && <input type="hidden" name="logout_challenge" value={challenge} />}
        <input type="hidden" name="token" value={token} />
        <Button name="answer" value="sign-out">
          Sign out
        </Button>
        <Button look="secondary" name="answer" value="stay">
          Stay signed in
        </Button>
      </PostForm>
    </Frame>
  );
}
