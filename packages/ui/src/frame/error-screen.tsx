import type { Brand } from "@olympus/domain/brand";
import { Frame } from "./frame";
import { LinkButton } from "./link-button";
import { ReferenceId } from "./reference-id";

type Props = {
  readonly brand: Brand;
  readonly title?: string | undefined;
  readonly sentence: string;
  readonly referenceId: string;
};

/** Where Kratos and Hydra send people when something is wrong with the request itself. */
export function ErrorScreen({ brand, title = "Something went wrong", sentence, referenceId }: Props) {
  return (
    <Frame brand={brand} title={title} help={sentence}>
      <LinkButton href="/">Go to the start</LinkButton>
      <ReferenceId id={referenceId} />
    </Frame>
  );
}
