import { SettingsEmailScreen } from "@olympus/ui/flow/settings-email-screen";
import { concernPage } from "../concern-page";

export const emailPage = concernPage("email", (props, { hera, person }) => (
  <SettingsEmailScreen {...props} pending={person.verified ? undefined : person.email} code={hera.half.codeSignsIn} />
));
