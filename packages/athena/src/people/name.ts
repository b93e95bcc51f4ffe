import type { Identity } from "@olympus/ory/kratos/identities";

/** What to call a person: their name, else their address; the id only when there is nothing else. */
export const nameOf = ({ name, email, id }: Pick<Identity, "name" | "email" | "id">): string => name ?? email ?? id;
