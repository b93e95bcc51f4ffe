import { startVariant, type Variant } from "@olympus/stack/variant/variant";
import { sharedByFile } from "../support/variant";
import { openStand, type Stand } from "./people-at-steps";

/** A variant with nobody in it that can be disturbed, and somebody to stand before it. What a password costs is no matter there. */
export function oneStand(): () => { readonly variant: Variant; readonly stand: Stand } {
  return sharedByFile(
    async () => {
      const variant = await startVariant("ciam", { ownDatabases: true, kratos: { HASHERS_BCRYPT_COST: "4" } });
      return { variant, stand: openStand(variant.half) };
    },
    ({ variant }) => variant.heal(),
    async ({ variant, stand }) => {
      stand.close();
      await variant.end();
    },
  );
}
