import type { Brand } from "@olympus/domain/brand";
import { type Failure, isPassing } from "@olympus/domain/failure";
import type { Words } from "../language/words";
import { Frame } from "./frame";
import { LinkButton } from "./link-button";
import { ReferenceId } from "./reference-id";

type Props = {
  readonly brand: Brand;
  readonly words: Words;
  readonly failure: Failure;
  readonly referenceId: string;
  /** Where to try again, when that is not this page itself. */
  readonly retry?: string;
};

/** An expected failure, in words. What is only away for a moment says so; it never looks like "signed out". */
export function FailureScreen({ brand, words, failure, referenceId, retry }: Props) {
  const passing = isPassing(failure.code);
  // An empty address is this page itself: trying again keeps what it was about.
  const again = retry ?? (passing ? "" : undefined);
  return (
    <Frame
      brand={brand}
      title={passing ? words("error.unavailable") : words("error.failed")}
      help={words(`failure.${failure.code}`)}
    >
      <LinkButton href={again ?? "/"}>
        {again === undefined ? words("common.goToStart") : words("common.tryAgain")}
      </LinkButton>
      <ReferenceId id={referenceId} />
    </Frame>
  );
}
