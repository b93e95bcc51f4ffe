"use client";
import { ArrowBigUp, Eye, EyeOff } from "lucide-react";
import { type ComponentProps, type KeyboardEvent, useEffect, useState } from "react";
import { inputLook } from "../input-attributes";
import { usePhrases } from "../language/phrases";
import { useBusy } from "./busy";

/** A password with a button that shows it (only where scripts run) and a word when caps lock is on. */
export function PasswordInput(props: ComponentProps<"input">) {
  const phrases = usePhrases();
  const { sending } = useBusy();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  // A browser remembers what stood in a text field when it was sent.
  useEffect(() => {
    if (sending) setShown(false);
  }, [sending]);
  const watch = (event: KeyboardEvent) => setCapsLock(event.getModifierState("CapsLock"));
  return (
    <>
      <div className="relative">
        <input
          {...props}
          type={shown ? "text" : "password"}
          className={`${inputLook} pe-12`}
          autoCapitalize="none"
          spellCheck={false}
          onKeyDown={watch}
          onKeyUp={watch}
          onBlur={() => setCapsLock(false)}
        />
        <button
          type="button"
          className="scripted absolute inset-y-0 end-0 grid w-11 place-items-center rounded-medium text-neutral-10 hover:text-neutral-12"
          aria-label={shown ? phrases.hidePassword : phrases.showPassword}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff className="size-5" aria-hidden="true" /> : <Eye className="size-5" aria-hidden="true" />}
        </button>
      </div>
      {capsLock && (
        <p className="flex items-center gap-1 text-sm text-neutral-11" role="status">
          <ArrowBigUp className="size-4" aria-hidden="true" />
          {phrases.capsLock}
        </p>
      )}
    </>
  );
}
