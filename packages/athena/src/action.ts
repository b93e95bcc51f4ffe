import "server-only";
import type { Half } from "@olympus/domain/half";
import { revalidatePath } from "next/cache";
import type { z } from "zod";
import type { ActionState } from "./action-state";
import { type Change, perform } from "./perform";
import type { PersonTarget } from "./permissions";
import { confirmedEmployee } from "./session";
import { workplaceOf } from "./workplace";

type FormAction<Output> = (before: ActionState<Output>, form: FormData) => Promise<ActionState<Output>>;

/** Makes a server action of a change, for the half that the app names. Nothing else in Athena changes anything. */
export const action =
  <Schema extends z.ZodType, Target extends PersonTarget, Output>(change: Change<Schema, Target, Output>) =>
  (half: Half): FormAction<Output> =>
  async (_before, form) => {
    const state = await perform(change, workplaceOf(half), () => confirmedEmployee(half), form);
    if (state.status === "done") revalidatePath("/", "layout");
    return state;
  };
