import { Listr, PRESET_TIMER } from "listr2";
import type { Session } from "./session";
import { type Context, programsIn, startTasks, versionsOf } from "./tasks";

/** Brings everything up and publishes the instance; throws the first Problem after stopping what had begun. */
export async function bringUp(session: Session): Promise<void> {
  const list = new Listr<Context>(startTasks(session), {
    registerSignalListeners: false,
    fallbackRenderer: "simple",
    rendererOptions: { collapseSubtasks: false, timer: PRESET_TIMER },
    fallbackRendererOptions: { timer: PRESET_TIMER },
  });
  try {
    const versions = versionsOf(programsIn(await list.run({})));
    session.publish({
      kratos: { ciam: versions.ciam.kratos, iam: versions.iam.kratos },
      hydra: { ciam: versions.ciam.hydra, iam: versions.iam.hydra },
    });
  } catch (error) {
    await session.stop();
    throw error;
  }
}
