import { SettingsAuthenticatorScreen } from "@olympus/ui/flow/settings-authenticator-screen";
import { hasNode } from "@olympus/ui/settings-nodes";
import { concernPage } from "../concern-page";
import { appWaiting } from "../load";

export const authenticatorPage = concernPage("authenticator", (props, { hera, flow }) => (
  <SettingsAuthenticatorScreen
    {...props}
    waiting={appWaiting(hera, flow)}
    // Kratos offers to show them only to somebody who has them.
    hasBackupCodes={hasNode(flow.ui.nodes, "lookup_secret_reveal")}
  />
));
