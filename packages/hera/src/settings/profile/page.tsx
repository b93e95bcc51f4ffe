import { SettingsProfileScreen } from "@olympus/ui/flow/settings-profile-screen";
import { concernPage } from "../concern-page";

export const profilePage = concernPage("profile", (props, { hera }) => (
  <SettingsProfileScreen {...props} protectedTraits={hera.half.protectedTraits} />
));
