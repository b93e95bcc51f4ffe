import { taskList } from "../task-list";
import type { Session } from "./session";
import { type Context, programsIn, startTasks, versionsOf } from "./tasks";

/** Brings everything up and publishes the instance; throws the first failure after stopping what had begun. */
export async function bringUp(session: Session): Promise<void> {
  const context: Context = { stopper: session };
  try {
    await taskList(startTasks(session)).run(context);
    const versions = versionsOf(programsIn(context));
    session.publish({
      kratos: { ciam: versions.ciam.kratos, iam: versions.iam.kratos },
      hydra: { ciam: versions.ciam.hydra, iam: versions.iam.hydra },
    });
  } catch (error) {
    await session.stop();
    throw context.failure ?? error;
  }
}
