type Tokens = Readonly<Record<string, string>>;

const everywhere: Tokens = {
  // Where there are passkeys, the browser offers them in the list that this field opens.
  identifier: "username webauthn",
  "traits.name": "name",
  email: "email",
  code: "one-time-code",
  totp_code: "one-time-code",
  lookup_secret: "off",
  passkey_name: "off",
};

/** The autocomplete token that each field of this page has, by its name: phones and password managers fill in and keep by them. */
export function tokensAt(address: string): Tokens {
  switch (new URL(address).pathname.split("/")[1]) {
    case "login":
      return { ...everywhere, password: "current-password" };
    case "registration":
      // One's address is what one signs in with from now on.
      return { ...everywhere, "traits.email": "username", password: "new-password" };
    default:
      return { ...everywhere, "traits.email": "email", password: "new-password" };
  }
}
