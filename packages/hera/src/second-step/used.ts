import "server-only";
import { wordsOf } from "@olympus/ui/language/words";
import type { Hera } from "../context";
import { allowedReturn, returnName } from "../flow/return-to";
import { languageOf } from "../language";
import { log } from "../log";
import { referenceOf } from "../request";
import { plainPage } from "../respond";
import { signInFirst } from "../visit/visitor";

/** The page for a code that was shown before: by the same person a moment ago, or by whoever looked over their shoulder. */
export function usedCode(hera: Hera, request: Request): Response {
  const words = wordsOf(languageOf(request.headers));
  const referenceId = referenceOf(request.headers);
  log("warn", "second-step.code-used", { reference: referenceId });
  const back = allowedReturn(hera.config, new URL(request.url).searchParams.get(returnName)) ?? hera.config.url;
  return plainPage(request, {
    status: 409,
    title: words("second-step.used"),
    sentence: words("second-step.usedHelp"),
    links: [{ href: signInFirst("second-factor-due", back), text: words("second-step.usedAgain") }],
    referenceId,
  });
}
