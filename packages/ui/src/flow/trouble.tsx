"use client";
import { Notice } from "../frame/notice";
import { TextLink } from "../frame/text-link";
import { usePhrases } from "../language/phrases";
import type { Sent } from "./send";

export type Trouble = Exclude<Sent, { is: "answered" }> & { readonly retry: () => void };

/** Why a form could not be sent, in its place: everything typed is still there, and one press tries again. */
export function FormTrouble(trouble: Trouble) {
  const phrases = usePhrases();
  const told = trouble.is === "told" ? trouble.told : undefined;
  const title = told?.title ?? (trouble.is === "unheard" ? phrases.unheard : phrases.unreadable);
  const sentence = told?.sentence ?? (trouble.is === "unheard" ? phrases.unheardHelp : phrases.unreadableHelp);
  return (
    <Notice tone="danger">
      <p className="trouble font-medium">{title}</p>
      <p>{sentence}</p>
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        {told?.links.map(({ href, text }) => (
          <TextLink key={href} href={href}>
            {text}
          </TextLink>
        ))}
        {(told?.links.length ?? 0) === 0 && (
          <button
            type="button"
            className="rounded-small py-1 font-medium underline underline-offset-4"
            onClick={trouble.retry}
          >
            {phrases.tryAgain}
          </button>
        )}
      </p>
      {told !== undefined && (
        <p className="mt-2 text-sm">
          {phrases.reference} <code>{told.referenceId}</code>
        </p>
      )}
    </Notice>
  );
}
