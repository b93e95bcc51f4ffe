import "server-only";
import type { FailureCode } from "@olympus/domain/failure";
import type { Half } from "@olympus/domain/half";
import type { NextRequest } from "next/server";
import { sentence } from "../../failure-words";
import { may } from "../../permissions";
import { currentEmployee } from "../../session";
import { workplaceOf } from "../../workplace";
import { findPeople } from "../find";
import { nameOf } from "../name";
import { peopleSearch } from "../search";

const statuses: Partial<Record<FailureCode, number>> = { "session/ended": 401, "permission/denied": 403 };

const refuse = (code: FailureCode) => Response.json({ error: sentence(code) }, { status: statuses[code] ?? 503 });

/** The people list's search, for the palette: the same question, the same permission, only what a line shows. */
export const findPeopleRoute =
  (half: Half) =>
  async ({ nextUrl }: NextRequest): Promise<Response> => {
    const who = await currentEmployee(half);
    if (!who.ok) return refuse(who.failure.code);
    if (!may(who.value.role, "person:read")) return refuse("permission/denied");
    const { q } = peopleSearch.parse(Object.fromEntries(nextUrl.searchParams));
    if (q === undefined) return Response.json({ people: [] });
    const found = await findPeople(workplaceOf(half), q);
    if (!found.ok) return refuse(found.failure.code);
    return Response.json({
      people: found.value.map((person) => ({ id: person.id, name: nameOf(person), email: person.email ?? "" })),
    });
  };
