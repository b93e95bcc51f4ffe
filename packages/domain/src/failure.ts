/**
 * Expected failures are values with a code; exceptions are for bugs.
 * A failure is never an empty result: Kratos unreachable is not "signed out".
 */
export type FailureCode = keyof typeof words;

export type Failure = { readonly code: FailureCode; readonly cause?: unknown };

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: FailureCode, cause?: unknown): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: cause === undefined ? { code } : { code, cause },
});

/** Whether it is only for the moment: somebody behind us is away, or has no time for this one. */
export const isPassing = (code: FailureCode): boolean => /\/(unreachable|unavailable|busy)$/.test(code);

/** The one place that makes words of a failure: what happened, then what to do. */
export const words = {
  "kratos/unreachable": "Sign-in is not available right now. Please try again in a minute.",
  "kratos/busy": "Many people are signing in at this moment. Please try again in a few seconds.",
  "kratos/not-found": "This account or session no longer exists. Go back and reload the list.",
  "kratos/refused": "The identity service refused this. Check the input and try again.",
  "hydra/unreachable": "Sign-in is not available right now. Please try again in a minute.",
  "hydra/not-found": "This sign-in request is not known here. Start again at your app.",
  "hydra/gone": "This sign-in request was used already. Start again at your app.",
  "hydra/refused": "The sign-in service refused this request. Start again at your app.",
  "database/unreachable": "Our records cannot be reached right now. Please try again in a minute.",
  "session/none": "You are not signed in. Sign in, then try again.",
  "session/ended":
    "Your session has ended. Sign in again in another tab, then press the button once more: nothing you typed is lost.",
  "account/disabled":
    "This account is disabled. Ask the people who run the app, or your administrator, to enable it again.",
  "permission/denied": "Your role does not allow this. Ask an owner if you need it.",
  "input/invalid": "Something in the form is not right. Check the marked fields.",
  "audit/unavailable":
    "Nothing was changed, because the audit record cannot be written right now. Please try again in a minute.",
  "form/forged":
    "This form was opened too long ago or in another place. Go back to where you came from and start again.",
  "browser/no-cookies":
    "Your browser keeps no cookies for this address, and signing in does not work without them. Allow them, then try again.",
  "tenant/unknown": "This address does not belong to anybody here.",
  "tenant/not-a-member": "You are not a member here. Switch account, or ask for an invitation.",
} as const;
