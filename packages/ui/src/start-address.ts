type Start = "login" | "registration" | "verification" | "recovery" | "settings";

/** Where a flow of this kind begins: Kratos' own browser address on this origin, keeping the way back. */
export function startAddress(kind: Start, returnTo?: string): string {
  const query = returnTo === undefined || returnTo === "" ? "" : `?${new URLSearchParams({ return_to: returnTo })}`;
  return `/self-service/${kind}/browser${query}`;
}
