import { findPeopleRoute } from "@olympus/athena/people/find/route";
import { half } from "@/half";

export const GET = findPeopleRoute(half);
