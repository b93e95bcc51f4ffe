import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { DataDir } from "../data-dir";
import { portsAt } from "../ports";
import type { Program } from "../process/supervise";
import { ambientEnvironment } from "../settings";

/** The mail catcher: takes every mail, delivers none, and keeps them over a restart. */
export function mailProgram(portOffset: number, dataDir: DataDir): Program {
  const { mailSmtp, mailWeb } = portsAt(portOffset);
  const maildev = dirname(createRequire(import.meta.url).resolve("maildev/package.json"));
  return {
    service: "mail",
    file: process.execPath,
    args: [
      join(maildev, "bin/maildev"),
      ...["--ip", "127.0.0.1", "--web-ip", "127.0.0.1"],
      ...["--smtp", String(mailSmtp), "--web", String(mailWeb)],
      ...["--mail-directory", dataDir.mail],
    ],
    cwd: dataDir.path,
    env: ambientEnvironment(),
    logFile: dataDir.logFile("mail"),
  };
}
