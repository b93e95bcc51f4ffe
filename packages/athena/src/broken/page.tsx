"use client";

import type { Half } from "@olympus/domain/half";
import { buttonClass } from "@olympus/ui/console/button";
import { Message } from "@olympus/ui/console/message";
import { MessagePage } from "@olympus/ui/console/message-page";

type Props = { error: Error & { digest?: string }; reset: () => void };

const title = "This page broke";

/** What we did not expect: an id that also stands in the log, nothing more. */
export default function BrokenPage({ error, reset }: Props) {
  return (
    <Message title={title} doors={<TryAgain reset={reset} />}>
      <What error={error} />
    </Message>
  );
}

/** The same where there is no console around it. */
export const brokenAlone = (half: Half) => (props: Props) => <BrokenAlone half={half} {...props} />;

function BrokenAlone({ half, error, reset }: { half: Half } & Props) {
  return (
    <MessagePage half={half} title={title} doors={<TryAgain reset={reset} />}>
      <What error={error} />
    </MessagePage>
  );
}

const TryAgain = ({ reset }: Pick<Props, "reset">) => (
  <button type="button" onClick={reset} className={buttonClass("secondary")}>
    Try again
  </button>
);

function What({ error }: Pick<Props, "error">) {
  return (
    <>
      <p>It is not your fault, and nothing was changed by looking. If it stays so, tell your platform team.</p>
      {error.digest && (
        <p className="mt-3 text-xs">
          Reference <code className="font-mono">{error.digest}</code>
        </p>
      )}
    </>
  );
}
