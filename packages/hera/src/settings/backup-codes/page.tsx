import { SettingsBackupCodesScreen } from "@olympus/ui/flow/settings-backup-codes-screen";
import { FailureScreen } from "@olympus/ui/frame/failure-screen";
import { headers } from "next/headers";
import { failed } from "../../failed";
import { concernPage } from "../concern-page";
import { accountState } from "../overview";

export const backupCodesPage = concernPage("backup-codes", async (props, { hera, person }) => {
  const account = await accountState(hera, person);
  if (!account.ok)
    return (
      <FailureScreen
        brand={props.brand}
        words={props.words}
        {...failed(await headers(), "settings", account.failure)}
      />
    );
  return <SettingsBackupCodesScreen {...props} left={account.value.backupCodes} />;
});
