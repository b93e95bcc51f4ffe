import { PostForm } from "./busy";
import { Button, type ButtonLook } from "./plain-button";

/** Signing out is a POST with our form token: no link and no other site can do it. */
export function SignOutForm({ token, look = "primary" }: { readonly token: string; readonly look?: ButtonLook }) {
  return (
    <PostForm action="/logout/answer" className="grid">
      <input type="hidden" name="token" value={token} />
      <Button look={look} name="answer" value="sign-out">
        Sign out
      </Button>
    </PostForm>
  );
}
