"use client";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { usePhrases } from "../language/phrases";
import { type Ceremony, knowsPasskeys, perform, resultField, type Trouble, troubleOf } from "../passkey";
import { Button, type ButtonLook } from "./plain-button";

type Props = { readonly ceremony: Ceremony; readonly look: ButtonLook; readonly children: ReactNode };

/**
 * Signs in with a passkey, or makes one, and posts the form it stands in. It is ours and not Kratos' script, so that a refusal is said
 * in its place and the sign-in page loads nothing more. Without scripts there is no passkey and no button.
 */
export function PasskeyButton({ ceremony, look, children }: Props) {
  const phrases = usePhrases();
  const result = useRef<HTMLInputElement>(null);
  const waiting = useRef<AbortController>(null);
  const [trouble, setTrouble] = useState<Trouble | "unsupported">();

  // Where the browser can, it offers passkeys in the list that the address field opens.
  useEffect(() => {
    if (ceremony !== "oryPasskeyLogin") return undefined;
    const controller = new AbortController();
    waiting.current = controller;
    void offerQuietly(result.current, controller.signal);
    return () => controller.abort();
  }, [ceremony]);

  const press = async (event: MouseEvent<HTMLButtonElement>) => {
    event.preventDefault();
    const form = result.current?.form;
    if (!form) return;
    if (!knowsPasskeys()) return setTrouble("unsupported");
    if (ceremony !== "oryPasskeyLogin" && !fieldsAreFit(form)) return;
    setTrouble(undefined);
    // A browser answers one question about passkeys at a time.
    waiting.current?.abort();
    try {
      send(form, result.current, await perform(ceremony, form));
    } catch (error) {
      setTrouble(troubleOf(error));
    }
  };

  const sentences = {
    cancelled: phrases.passkeyCancelled,
    known: phrases.passkeyKnown,
    failed: phrases.passkeyFailed,
    unsupported: phrases.passkeyUnsupported,
  } as const;
  return (
    <div className="scripted grid gap-2">
      <input type="hidden" name={resultField(ceremony)} ref={result} />
      <Button look={look} onClick={press}>
        {children}
      </Button>
      {/* There from the start, so that a screen reader hears what comes into it. */}
      <p role="alert" className="text-sm text-danger empty:hidden">
        {trouble !== undefined && sentences[trouble]}
      </p>
    </div>
  );
}

async function offerQuietly(result: HTMLInputElement | null, signal: AbortSignal): Promise<void> {
  const form = result?.form;
  if (!form?.querySelector('[autocomplete~="webauthn"]:not([type="hidden"])') || !knowsPasskeys()) return;
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.()) || signal.aborted) return;
  try {
    send(form, result, await perform("oryPasskeyLogin", form, { mediation: "conditional", signal }));
  } catch {
    // Nobody asked for it by a press, so nobody is told.
  }
}

// A passkey stands for the password: of the other fields only those must be filled in that describe a person or the key.
const fieldsAreFit = (form: HTMLFormElement) =>
  [...form.elements].every(
    (field) => !(field instanceof HTMLInputElement) || field.type === "password" || field.reportValidity(),
  );

function send(form: HTMLFormElement, result: HTMLInputElement | null, value: string): void {
  if (result) result.value = value;
  // The password field stays empty on purpose.
  form.noValidate = true;
  form.requestSubmit();
  form.noValidate = false;
}
