/** So many attempts within so many seconds; then wait until they are over. */
export type Rule = { readonly attempts: number; readonly seconds: number };

const minute = 60;
const hour = 60 * minute;

/**
 * How often what may be tried. Whoever shares an address shares its count, so those are wide enough for an office behind one address;
 * what is counted for an account keeps guessing slow, wherever it comes from.
 */
export const rules = {
  /** Sign-ins of all accounts from one address; those that succeed are given back. */
  "sign-in/address": { attempts: 60, seconds: 5 * minute },
  /** One account from one address. */
  "sign-in/account-address": { attempts: 10, seconds: 15 * minute },
  /** One account from devices it never signed in on, wherever they are: a spread attack ends here. */
  "sign-in/account": { attempts: 60, seconds: hour },
  /** One account on a device it signed in on before. An attack on the account uses up nothing of this. */
  "sign-in/device": { attempts: 10, seconds: 15 * minute },
  /** Codes of an authenticator app or a backup, by who has shown a password already. */
  "second-factor/session": { attempts: 10, seconds: 15 * minute },
  /** Codes of a mail. Kratos takes six tries of one code; this bounds how many codes are tried. */
  "code/address": { attempts: 60, seconds: 15 * minute },
  /** Mails asked for. */
  "mail/address": { attempts: 30, seconds: 15 * minute },
  "mail/account": { attempts: 6, seconds: 15 * minute },
  "mail/device": { attempts: 6, seconds: 15 * minute },
  "sign-up/address": { attempts: 60, seconds: hour },
  "settings/session": { attempts: 60, seconds: 15 * minute },
  /** Flows begun from one address: each is a row at Kratos that nobody may ever look at. Counted by each instance for itself. */
  "begin/address": { attempts: 600, seconds: 5 * minute },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;
