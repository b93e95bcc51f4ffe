"use client";
import { useRouter } from "next/navigation";
import { type ComponentProps, createContext, type FormEvent, useContext, useEffect, useRef, useState } from "react";
import { awaitArrival } from "./arrival";
import { type Sent, sendForm } from "./send";
import { FormTrouble, type Trouble } from "./trouble";

type Busy = { readonly sending: boolean; readonly submitter: string | undefined };

const idle: Busy = { sending: false, submitter: undefined };
const BusyContext = createContext<Busy>(idle);

/** Whether the form around is on its way, and by which button (`name=value`). */
export const useBusy = () => useContext(BusyContext);

const nameOf = (submitter: HTMLElement | null) =>
  submitter instanceof HTMLButtonElement ? `${submitter.name}=${submitter.value}` : "=";

// Leaving takes a moment. Whoever stops it gets the button back.
const leavingMs = 10_000;

// A question of Hydra's shares its page's path, and its answer leads away.
const isThisPage = ({ origin, pathname, search }: URL) =>
  origin === window.location.origin && pathname === window.location.pathname && !/[?&]\w+_challenge=/.test(search);

type Props = Omit<ComponentProps<"form">, "onSubmit" | "method">;

/**
 * A form that posts by itself, with or without scripts. With them the answer is drawn in its place and what was typed stays; it cannot
 * be sent twice, its button shows that it works, and when nothing answers it says so and loses nothing.
 */
export function PostForm({ children, ...props }: Props) {
  const router = useRouter();
  const [busy, setBusy] = useState(idle);
  const [trouble, setTrouble] = useState<Trouble>();
  const isSending = useRef(false);
  const hasLeft = useRef(false);

  const rest = () => {
    isSending.current = false;
    setBusy(idle);
  };

  // Coming back with the browser's button may show the page as it was left. A form that led away has done its work: sent again it would
  // be refused, so the server says anew what comes now. One that was still on its way can be sent again.
  useEffect(() => {
    const restore = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      if (hasLeft.current) window.location.reload();
      isSending.current = false;
      setBusy(idle);
    };
    window.addEventListener("pageshow", restore);
    return () => window.removeEventListener("pageshow", restore);
  }, []);

  const goOn = (sent: Sent, retry: () => void) => {
    if (sent.is !== "answered") {
      rest();
      setTrouble({ ...sent, retry });
      return;
    }
    const { location } = sent;
    if (isThisPage(location)) {
      awaitArrival(rest);
      router.replace(location.href, { scroll: false });
      return;
    }
    hasLeft.current = true;
    window.location.assign(location);
    setTimeout(rest, leavingMs);
  };

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending.current) return;
    isSending.current = true;
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    setBusy({ sending: true, submitter: nameOf(submitter) });
    setTrouble(undefined);
    void sendForm(form, submitter).then((sent) => goOn(sent, () => form.requestSubmit(submitter)));
  };

  return (
    <form {...props} method="post" onSubmit={send} aria-busy={busy.sending || undefined}>
      <BusyContext value={busy}>
        {trouble !== undefined && <FormTrouble {...trouble} />}
        {children}
      </BusyContext>
    </form>
  );
}
