/** What Kratos wants done with a passkey, by the trigger that its button names. */
const ceremonies = {
  oryPasskeyLogin: { options: "passkey_challenge", result: "passkey_login" },
  oryPasskeyRegistration: { options: "passkey_create_data", result: "passkey_register" },
  oryPasskeySettingsRegistration: { options: "passkey_create_data", result: "passkey_settings_register" },
} as const;

export type Ceremony = keyof typeof ceremonies;

export const isCeremony = (trigger: string | undefined): trigger is Ceremony =>
  trigger !== undefined && trigger in ceremonies;

/** The hidden field that a ceremony's outcome is posted in. */
export const resultField = (ceremony: Ceremony) => ceremonies[ceremony].result;

export type Trouble = "cancelled" | "known" | "failed";

type Descriptor = { readonly id: string };
type RequestOptions = { publicKey: { challenge: string; allowCredentials?: readonly Descriptor[] } };
type CreationOptions = {
  publicKey: {
    challenge: string;
    user: { id: string; name: string; displayName: string };
    excludeCredentials?: readonly Descriptor[];
  };
};
// Who signs up has no name before they type it.
type SignUpOptions = { readonly credentialOptions: CreationOptions; readonly displayNameFieldName: string };

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = () => typeof window.PublicKeyCredential === "function";

/** Asks the browser for a passkey, or to make one, and hands on what Kratos wants to see of it. Rejects with a DOMException. */
export async function perform(ceremony: Ceremony, form: HTMLFormElement, wish: CredentialRequestOptions = {}) {
  // Kratos' own words, put into the form by the server.
  const options: unknown = JSON.parse(fieldOf(form, ceremonies[ceremony].options));
  if (ceremony === "oryPasskeyLogin") {
    return asked(await navigator.credentials.get({ ...wish, ...requestOptions(options as RequestOptions) }));
  }
  if (ceremony === "oryPasskeySettingsRegistration") {
    return made(await navigator.credentials.create(creationOptions(options as CreationOptions)));
  }
  const { credentialOptions, displayNameFieldName } = options as SignUpOptions;
  const name = fieldOf(form, displayNameFieldName);
  return made(await navigator.credentials.create(creationOptions(credentialOptions, name)));
}

/** What a browser's refusal means to a person. */
export function troubleOf(error: unknown): Trouble {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "AbortError") return "cancelled";
  return name === "InvalidStateError" ? "known" : "failed";
}

function fieldOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.value : "";
}

function requestOptions({ publicKey }: RequestOptions): CredentialRequestOptions {
  const allowed = publicKey.allowCredentials?.map(
    (one) => ({ ...one, type: "public-key", id: bytes(one.id) }) as const,
  );
  return {
    publicKey: {
      ...publicKey,
      challenge: bytes(publicKey.challenge),
      ...(allowed === undefined ? {} : { allowCredentials: allowed }),
    } as PublicKeyCredentialRequestOptions,
  };
}

function creationOptions({ publicKey }: CreationOptions, name?: string): CredentialCreationOptions {
  const known = publicKey.excludeCredentials?.map(
    (one) => ({ ...one, type: "public-key", id: bytes(one.id) }) as const,
  );
  const { user } = publicKey;
  return {
    publicKey: {
      ...publicKey,
      challenge: bytes(publicKey.challenge),
      user: { ...user, ...(name === undefined ? {} : { name, displayName: name }), id: bytes(user.id) },
      ...(known === undefined ? {} : { excludeCredentials: known }),
    } as unknown as PublicKeyCredentialCreationOptions,
  };
}

function asked(credential: Credential | null): string {
  const assertion = credential as PublicKeyCredential & { response: AuthenticatorAssertionResponse };
  const { authenticatorData, clientDataJSON, signature, userHandle } = assertion.response;
  return written(assertion, {
    authenticatorData: text(authenticatorData),
    clientDataJSON: text(clientDataJSON),
    signature: text(signature),
    userHandle: userHandle === null ? "" : text(userHandle),
  });
}

function made(credential: Credential | null): string {
  const attestation = credential as PublicKeyCredential & { response: AuthenticatorAttestationResponse };
  const { attestationObject, clientDataJSON } = attestation.response;
  return written(attestation, { attestationObject: text(attestationObject), clientDataJSON: text(clientDataJSON) });
}

const written = ({ id, rawId, type }: PublicKeyCredential, response: Readonly<Record<string, string>>) =>
  JSON.stringify({ id, rawId: text(rawId), type, response });

// Kratos writes some values in one alphabet of base64 and some in the other, with and without padding.
const bytes = (base64: string) =>
  Uint8Array.from(atob(base64.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

const text = (buffer: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
