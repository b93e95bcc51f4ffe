import type { Brand } from "@olympus/domain/brand";
import type { Words } from "../language/words";
import { Frame } from "./frame";
import { LinkButton } from "./link-button";
import { ReferenceId } from "./reference-id";

type Props = {
  readonly brand: Brand;
  readonly words: Words;
  readonly title: string;
  readonly sentence: string;
  readonly referenceId: string;
};

/** Where Kratos and Hydra send people when something is wrong with the request itself. */
export function ErrorScreen({ brand, words, title, sentence, referenceId }: Props) {
  return (
    <Frame brand={brand} title={title} help={sentence}>
      <LinkButton href="/">{words("common.goToStart")}</LinkButton>
      <ReferenceId id={referenceId} />
    </Frame>
  );
}
