const longestAddress = 320;

/** The address an app already knows (`login_hint`), from the authorization request that the sign-in goes back to. Kratos ignores it. */
export function loginHint(returnTo: string | undefined): string | undefined {
  if (returnTo === undefined || !URL.canParse(returnTo)) return undefined;
  const hint = new URL(returnTo).searchParams.get("login_hint");
  return hint?.includes("@") && hint.length <= longestAddress ? hint : undefined;
}
