"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { dialogClass } from "./dialog-class";

type Props = { title: string; closeHref: string; children: ReactNode };

/**
 * A question in front of its page, with an address of its own. The server sends it open; once this script runs it is modal, keeps the
 * focus, and Escape leads back to the page.
 */
export function ConfirmDialog({ title, closeHref, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const router = useRouter();
  useEffect(() => {
    const element = dialog.current;
    // An open dialog must be closed before it can become modal.
    element?.close();
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      open
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        router.push(closeHref, { scroll: false });
      }}
      className={`${dialogClass} inset-0 m-auto w-[30rem] max-w-[calc(100vw-2rem)]`}
    >
      <div className="p-5">
        <h2 id={id} className="mb-2 break-words font-semibold text-base">
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}
