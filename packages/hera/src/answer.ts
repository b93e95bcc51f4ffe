import type { Failure } from "@olympus/domain/failure";

/** What Next hands a page; may still be the promise. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The two ways out that every page has besides showing itself. */
export type Redirect = { readonly do: "redirect"; readonly to: string };
export type Failed = {
  readonly do: "fail";
  readonly failure: Failure;
  readonly referenceId: string;
  /** Where to try again, when that is not the page itself. */
  readonly retry?: string;
};

/** Who is signed in, as a screen names them. */
export type Account = { readonly email: string; readonly name?: string };

/** The first value of a search parameter; repeated ones are not a way to say more. */
export function one(params: SearchParams, name: string): string | undefined {
  const value = params[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first === "" ? undefined : first;
}

export function accountOf({ email, name }: { email: string | undefined; name: string | undefined }): Account {
  return name === undefined ? { email: email ?? "" } : { email: email ?? "", name };
}
