import type { Brand } from "@olympus/domain/brand";
import { Frame } from "./frame";
import { LinkButton } from "./link-button";

/** Nothing lives at this address. */
export function NotFoundScreen({ brand }: { readonly brand: Brand }) {
  return (
    <Frame brand={brand} title="There is nothing here" help="The address may be mistyped, or the page has moved.">
      <LinkButton href="/">Go to the start</LinkButton>
    </Frame>
  );
}
