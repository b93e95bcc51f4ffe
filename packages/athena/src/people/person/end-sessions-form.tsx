"use client";

import { ButtonLink } from "@olympus/ui/console/button";
import { Done, Failed, Kept } from "@olympus/ui/console/notice";
import { SubmitButton } from "@olympus/ui/console/submit-button";
import { TextField } from "@olympus/ui/console/text-field";
import { useActionState } from "react";
import { type ActionState, newState } from "../../action-state";
import { sentence } from "../../failure-words";

type State = ActionState<{ readonly id: string }>;
export type EndSessionsAction = (before: State, form: FormData) => Promise<State>;

type Props = {
  action: EndSessionsAction;
  id: string;
  name: string;
  /** Undefined when Kratos could not say. */
  count: number | undefined;
  isOneself: boolean;
  backTo: string;
  /** What was typed before the session ended, when nothing was done with it. */
  kept: Readonly<Record<string, string>> | undefined;
};

/** Asks for the reason and ends the sessions. Works before this script is there. */
export function EndSessionsForm({ action, id, name, count, isOneself, backTo, kept }: Props) {
  const [state, submit] = useActionState(action, newState);
  if (state.status === "done") {
    return (
      <>
        <Done>{name} is signed out everywhere. The audit says that it was you.</Done>
        <p className="mt-4 text-end">
          <ButtonLink href={backTo}>Close</ButtonLink>
        </p>
      </>
    );
  }
  const failed = state.status === "failed" ? state : undefined;
  return (
    <form action={submit} className="grid gap-4">
      <p className="text-neutral-11 text-sm">
        {howMany(count)} of <bdi className="font-medium text-neutral-12">{name}</bdi> will end now, and every app they
        are signed in to is told.{" "}
        {isOneself ? "You will be signed out here as well." : "They can sign in again at once."}
      </p>
      {kept && state.status === "new" && (
        <Kept>
          Your session had ended, so nothing was done. What you typed is still here: look at it, then press the button
          again.
        </Kept>
      )}
      {failed && failed.code !== "input/invalid" && <Failed title="Not done">{sentence(failed.code)}</Failed>}
      <input type="hidden" name="id" value={id} />
      <TextField
        name="reason"
        label="Why"
        help="Kept in the audit, for colleagues who ask later."
        error={failed?.fields.reason}
        value={(failed?.values ?? kept)?.reason}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <ButtonLink href={backTo}>Cancel</ButtonLink>
        <SubmitButton kind="danger">End sessions</SubmitButton>
      </div>
    </form>
  );
}

function howMany(count: number | undefined): string {
  if (count === undefined || count === 0) return "All sessions";
  return `The ${count} active ${count === 1 ? "session" : "sessions"}`;
}
