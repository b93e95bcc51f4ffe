"use client";
import { type ComponentProps, createContext, type FormEvent, useContext, useEffect, useState } from "react";

type Busy = { readonly sending: boolean; readonly submitter: string | undefined };

const idle: Busy = { sending: false, submitter: undefined };
const BusyContext = createContext<Busy>(idle);

/** Whether the form around is on its way, and by which button (`name=value`). */
export const useBusy = () => useContext(BusyContext);

function submitterOf(event: FormEvent<HTMLFormElement>): string {
  const { submitter } = event.nativeEvent as SubmitEvent;
  return submitter instanceof HTMLButtonElement ? `${submitter.name}=${submitter.value}` : "=";
}

type Props = Omit<ComponentProps<"form">, "onSubmit" | "method">;

/** A form that posts by itself, with or without scripts; with them it cannot be sent twice and its button shows that it works. */
export function PostForm({ children, ...props }: Props) {
  const [busy, setBusy] = useState(idle);

  // Coming back with the browser's button shows the page as it was left, and it was left while sending.
  useEffect(() => {
    const restore = (event: PageTransitionEvent) => {
      if (event.persisted) setBusy(idle);
    };
    window.addEventListener("pageshow", restore);
    return () => window.removeEventListener("pageshow", restore);
  }, []);

  const send = (event: FormEvent<HTMLFormElement>) => {
    if (busy.sending) event.preventDefault();
    else setBusy({ sending: true, submitter: submitterOf(event) });
  };

  return (
    <form {...props} method="post" onSubmit={send} aria-busy={busy.sending || undefined}>
      <BusyContext value={busy}>{children}</BusyContext>
    </form>
  );
}
