import type { Words } from "../language/words";
import { PostForm } from "./busy";
import { Button, type ButtonLook } from "./plain-button";

type Props = { readonly words: Words; readonly token: string; readonly look?: ButtonLook };

/** Signing out is a POST with our form token: no link and no other site can do it. */
export function SignOutForm({ words, token, look = "primary" }: Props) {
  return (
    <PostForm action="/logout/answer" className="grid">
      <input type="hidden" name="token" value={token} />
      <Button look={look} name="answer" value="sign-out">
        {words("logout.signOut")}
      </Button>
    </PostForm>
  );
}
