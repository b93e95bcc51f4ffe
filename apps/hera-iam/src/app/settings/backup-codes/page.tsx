import { backupCodesPage } from "@olympus/hera/settings/backup-codes/page";
import { half } from "@/half";

export default backupCodesPage(half);
