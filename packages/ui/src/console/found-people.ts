"use client";

import { useEffect, useState } from "react";
import { couldNameSomebody } from "./choices";

export type FoundPerson = { readonly id: string; readonly name: string; readonly email: string };
export type FoundPeople =
  | { readonly status: "not-asked" | "asking" }
  | { readonly status: "found"; readonly people: readonly FoundPerson[] }
  | { readonly status: "failed"; readonly sentence: string };

/** Long enough that a paste or a fast typist asks once. */
const pauseMs = 150;
const notAsked: FoundPeople = { status: "not-asked" };

/** The people that the typed text names, asked of the console's own server, which checks who may know. */
export function useFoundPeople(typed: string, mayFind: boolean): FoundPeople {
  const q = typed.trim();
  const [answer, setAnswer] = useState<{ readonly q: string; readonly found: FoundPeople }>();
  const isAsked = mayFind && couldNameSomebody(q);
  useEffect(() => {
    if (!isAsked) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const found = await ask(q, abort.signal);
      if (!abort.signal.aborted) setAnswer({ q, found });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [q, isAsked]);
  if (!isAsked) return notAsked;
  return answer?.q === q ? answer.found : { status: "asking" };
}

async function ask(q: string, signal: AbortSignal): Promise<FoundPeople> {
  try {
    const answer = await fetch(`/find/people?q=${encodeURIComponent(q)}`, { signal });
    if (answer.ok) return { status: "found", ...((await answer.json()) as { people: FoundPerson[] }) };
    return {
      status: "failed",
      sentence: answer.status === 401 ? ended : ((await answer.json()) as { error: string }).error,
    };
  } catch {
    return { status: "failed", sentence: "People cannot be looked up right now. Try again in a minute." };
  }
}

const ended = "Your session has ended. Reload the page to sign in.";
