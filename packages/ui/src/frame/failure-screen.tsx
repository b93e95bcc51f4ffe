import type { Brand } from "@olympus/domain/brand";
import { type Failure, words } from "@olympus/domain/failure";
import { Frame } from "./frame";
import { LinkButton } from "./link-button";
import { ReferenceId } from "./reference-id";

type Props = { readonly brand: Brand; readonly failure: Failure; readonly referenceId: string };

const away = new Set(["kratos/unreachable", "hydra/unreachable", "database/unreachable", "audit/unavailable"]);

/** An expected failure, in words. What is only away for a moment says so; it never looks like "signed out". */
export function FailureScreen({ brand, failure, referenceId }: Props) {
  const passing = away.has(failure.code);
  return (
    <Frame brand={brand} title={passing ? "Not available right now" : "This did not work"} help={words[failure.code]}>
      {/* An empty address is this page itself: trying again keeps what it was about. */}
      <LinkButton href={passing ? "" : "/"}>{passing ? "Try again" : "Go to the start"}</LinkButton>
      <ReferenceId id={referenceId} />
    </Frame>
  );
}
