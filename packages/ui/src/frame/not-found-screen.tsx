import type { Brand } from "@olympus/domain/brand";
import type { Words } from "../language/words";
import { Frame } from "./frame";
import { LinkButton } from "./link-button";

/** Nothing lives at this address. */
export function NotFoundScreen({ brand, words }: { readonly brand: Brand; readonly words: Words }) {
  return (
    <Frame brand={brand} title={words("error.notFound")} help={words("error.notFoundHelp")}>
      <LinkButton href="/">{words("common.goToStart")}</LinkButton>
    </Frame>
  );
}
