import { SettingsPasswordScreen } from "@olympus/ui/flow/settings-password-screen";
import { concernPage } from "../concern-page";

export const passwordPage = concernPage("password", (props, { hera, person }) => (
  <SettingsPasswordScreen {...props} email={person.email ?? ""} minLength={hera.half.password.minLength} />
));
