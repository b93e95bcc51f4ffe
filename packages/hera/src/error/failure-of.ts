import type { FailureCode } from "@olympus/domain/failure";

/** What to say of an error that Kratos keeps for its error page, by its status. */
export function failureOf(status: number | undefined): FailureCode {
  // Of a disabled account alone, and only to somebody who knew the password.
  if (status === 401) return "account/disabled";
  // A webhook of ours that did not answer, or Kratos itself: nothing that was typed is wrong.
  if (status !== undefined && status >= 500) return "kratos/unreachable";
  return status === 403 ? "form/forged" : "kratos/refused";
}
