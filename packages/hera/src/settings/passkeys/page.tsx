import { deviceOf } from "@olympus/domain/device";
import { SettingsPasskeysScreen } from "@olympus/ui/flow/settings-passkeys-screen";
import { FailureScreen } from "@olympus/ui/frame/failure-screen";
import { headers } from "next/headers";
import { failed } from "../../failed";
import { readLanguage } from "../../language";
import { concernPage } from "../concern-page";
import { namesOf } from "./names";

export const passkeysPage = concernPage("passkeys", async (props, { hera, person }) => {
  const [requestHeaders, names] = [await headers(), await namesOf(hera.db, person.id)];
  if (!names.ok)
    return (
      <FailureScreen brand={props.brand} words={props.words} {...failed(requestHeaders, "settings", names.failure)} />
    );
  const { browser, system } = deviceOf(requestHeaders.get("user-agent") ?? undefined);
  const device = browser && system ? props.words("sessions.device", { browser, system }) : (browser ?? system ?? "");
  return <SettingsPasskeysScreen {...props} language={await readLanguage()} names={names.value} suggestion={device} />;
});
