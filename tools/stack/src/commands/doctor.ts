import { examineDataDir } from "../doctor/data-dir";
import { examineDatabase } from "../doctor/database";
import type { Finding } from "../doctor/finding";
import { examineDisk, examineGit, examineMemory, examineNode } from "../doctor/machine";
import { examineChromium, examineGo, examineOry } from "../doctor/programs";
import { examineRunning } from "../doctor/running";
import { readSettings } from "../settings";

const marks = { fine: "✔", warning: "!", wrong: "✖" } as const;

/** Names what is missing or wrong on this machine and what to do. Exit code 1 when something keeps Olympus from starting. */
export async function doctor(): Promise<void> {
  const settings = readSettings();
  const dataDir = examineDataDir(settings);
  // Without a data folder there is nothing to read there.
  const overData =
    dataDir.state === "wrong" ? [] : [examineDatabase(settings), examineOry(settings), examineRunning(settings)];
  const findings = (
    await Promise.all([
      examineNode(),
      examineMemory(),
      examineDisk(settings),
      examineGit(),
      examineGo(),
      examineChromium(),
      dataDir,
      ...overData,
    ])
  ).flat();
  for (const finding of findings) print(finding);
  const count = (state: Finding["state"]) => findings.filter((finding) => finding.state === state).length;
  const [bad, doubtful] = [count("wrong"), count("warning")];
  console.info(
    bad > 0 ? `\n${bad} to mend before npm start.` : `\nReady for npm start${doubtful > 0 ? ", with a remark" : ""}.`,
  );
  if (bad > 0) process.exitCode = 1;
}

function print(finding: Finding): void {
  console.info(`${marks[finding.state]} ${finding.what}`);
  if (finding.state !== "fine") console.info(`    → ${finding.advice}`);
}
