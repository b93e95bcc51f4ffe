"use server";

import { endSessions as endSessionsIn } from "@olympus/athena/people/end-sessions";
import { half } from "@/half";

export const endSessions = endSessionsIn(half);
