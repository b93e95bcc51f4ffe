/** What a person can look after about their account, each on a page of its own at `/settings/<concern>`. */
export const concerns = ["profile", "email", "password", "authenticator", "backup-codes", "passkeys"] as const;
export type Concern = (typeof concerns)[number];

/** Rides beside a settings flow and names the page it belongs to: Kratos knows one page for all of them. */
export const concernName = "olympus_concern";

export const isConcern = (value: string | null | undefined): value is Concern =>
  concerns.some((concern) => concern === value);

export function concernOf(query: URLSearchParams): Concern | undefined {
  const value = query.get(concernName);
  return isConcern(value) ? value : undefined;
}

/** Where a settings flow for this concern begins; `back` is where it leads when it is done, the concern's page otherwise. */
export function settingsStart(concern: Concern, back?: string): string {
  const query = new URLSearchParams({ [concernName]: concern, ...(back === undefined ? {} : { return_to: back }) });
  return `/self-service/settings/browser?${query}`;
}
