import { existsSync } from "node:fs";
import { dataDirAt } from "../data-dir";
import { type Instance, readInstance } from "../instance";
import type { Mode } from "../services/apps";
import { readSettings, type Settings } from "../settings";
import { bringUp } from "../start/bring-up";
import { openSession, type Session } from "../start/session";
import { instanceTable } from "../table";

/** Brings the platform up and keeps it up until somebody stops it. */
export async function start(mode: Mode): Promise<void> {
  const settings = readSettings();
  const began = Date.now();
  const session = await openSession(settings, mode, (line) => console.info(line));
  if ("alreadyRunning" in session) return sayRunning(settings, session.alreadyRunning.pid);

  const signal = stopOnSignal(session);
  try {
    await bringUp(session);
  } catch (error) {
    // Asked to stop while starting: that the rest then failed is no news.
    if (!signal.came()) throw error;
    await signal.stopped;
  }
  console.info(`\n${instanceTable(readInstance(settings.dataDir))}`);
  console.info(`\nEverything is up after ${seconds(began)} s. Ctrl-C stops it; npm run status, logs, doctor say more.`);
  await signal.stopped;
}

const seconds = (since: number) => ((Date.now() - since) / 1000).toFixed(1);

function sayRunning(settings: Settings, pid: number): void {
  const instance = runningInstance(settings);
  if (instance === undefined) {
    console.info(
      `Olympus is being started here by process ${pid}; it is not up yet. npm run status shows how far it is.`,
    );
    return;
  }
  console.info(`Olympus already runs here (process ${pid}). npm run stop ends it.\n\n${instanceTable(instance)}`);
}

function runningInstance(settings: Settings): Instance | undefined {
  return existsSync(dataDirAt(settings.dataDir).instance) ? readInstance(settings.dataDir) : undefined;
}

/** Ends the process once the platform is down; a second signal does not wait. */
function stopOnSignal(session: Session): { readonly came: () => boolean; readonly stopped: Promise<never> } {
  let asked = false;
  const onSignal = () => {
    if (asked) {
      session.kill();
      process.exit(130);
    }
    asked = true;
    console.info("\nStopping. Once more to stop at once.");
    void session.stop().then(() => {
      console.info("Stopped. Your data stays.");
      process.exit(0);
    });
  };
  // When the terminal is closed its end of the output is gone; that must not keep us from stopping in order.
  process.stdout.on("error", () => undefined);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
  return { came: () => asked, stopped: new Promise(() => undefined) };
}
