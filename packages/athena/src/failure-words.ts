import { type FailureCode, words } from "@olympus/domain/failure";

/** What an operator reads where a customer would only read "not available": which part it is. */
const operatorWords: Partial<Record<FailureCode, string>> = {
  "kratos/unreachable": "Kratos does not answer. Try again in a minute; if it stays so, look at the service.",
  "kratos/not-found": "Kratos does not know this account. It may have been deleted.",
  "kratos/refused": "Kratos refused this request. Its log says why.",
  "hydra/unreachable": "Hydra does not answer. Try again in a minute; if it stays so, look at the service.",
  "hydra/refused": "Hydra refused this request. Its log says why.",
  "database/unreachable": "The database does not answer. Try again in a minute; if it stays so, look at the service.",
};

export const sentence = (code: FailureCode): string => operatorWords[code] ?? words[code];
