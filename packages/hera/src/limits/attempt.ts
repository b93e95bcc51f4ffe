import type { RuleName } from "./rules";

/** What is counted, and for whom. `subject` is compared letter by letter and never stored as it stands. */
export type Count = { readonly rule: RuleName; readonly subject: string };

export type Attempt = {
  /** Kratos' address for this form, e.g. `/self-service/login`. */
  readonly path: string;
  readonly fields: URLSearchParams;
  /** The network the request comes from. */
  readonly network: string;
  readonly session: string | undefined;
  /** The id of a device that the account has signed in on before. */
  readonly deviceOf: (account: string) => string | undefined;
};

/** What one submitted form counts as. A form that tries nothing, such as a step back, counts for nothing. */
export function countsOf(attempt: Attempt): readonly Count[] {
  const { fields, network, session = "" } = attempt;
  if (fields.get("screen") === "previous") return [];
  switch (attempt.path) {
    case "/self-service/login":
      return signInCounts(attempt);
    case "/self-service/registration":
      return fields.get("code") ? code(network) : [{ rule: "sign-up/address", subject: network }];
    case "/self-service/recovery":
    case "/self-service/verification":
      return fields.get("code") ? code(network) : mail(attempt);
    case "/self-service/settings":
      return [{ rule: "settings/session", subject: session }];
    default:
      return [];
  }
}

function signInCounts(attempt: Attempt): readonly Count[] {
  const { fields, network, session, deviceOf } = attempt;
  if (fields.get("totp_code") || fields.get("lookup_secret")) {
    return [{ rule: "second-factor/session", subject: session ?? network }];
  }
  if (fields.get("code")) return code(network);
  if (fields.get("method") === "code") return mail(attempt);
  const account = accountOf(fields);
  const here: Count = { rule: "sign-in/address", subject: network };
  if (account === undefined || !fields.has("password")) return [here];
  const device = deviceOf(account);
  if (device !== undefined) return [here, { rule: "sign-in/device", subject: `${device} ${account}` }];
  return [
    here,
    { rule: "sign-in/account-address", subject: `${account} ${network}` },
    { rule: "sign-in/account", subject: account },
  ];
}

const code = (network: string): readonly Count[] => [{ rule: "code/address", subject: network }];

function mail({ fields, network, deviceOf }: Attempt): readonly Count[] {
  const here: Count = { rule: "mail/address", subject: network };
  const account = accountOf(fields);
  if (account === undefined) return [here];
  const device = deviceOf(account);
  return [
    here,
    device === undefined
      ? { rule: "mail/account", subject: account }
      : { rule: "mail/device", subject: `${device} ${account}` },
  ];
}

/** The address a form is about, in the one spelling that Kratos keeps; undefined when it names none. */
export function accountOf(fields: URLSearchParams): string | undefined {
  for (const name of ["identifier", "email", "recovery_address", "resend"]) {
    const value = fields.get(name)?.normalize("NFKC").trim().toLowerCase();
    if (value?.includes("@")) return value;
  }
  return undefined;
}
