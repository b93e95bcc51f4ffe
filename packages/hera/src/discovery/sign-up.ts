import "server-only";
import { ok, type Result } from "@olympus/domain/failure";
import { loadKratosFlow } from "@olympus/ory/kratos/flows";
import type { Hera } from "../context";
import { allowedReturn, returnName } from "../flow/return-to";
import type { Answered } from "../forward/ask";
import { languageOf } from "../language";
import { browserOf } from "../request";
import { type Held, holdCookie, readHeld } from "./held-session";
import { beginMailFlow } from "./mail-flow";
import { addressTaken, hasMessage } from "./messages";
import { signUpName } from "./sign-up-flow";

/** Makes the verification mail say that there is an account already, without a code. */
export const saysExists = { olympus: { account: "exists" } } as const;

// What is held must fit into one cookie. Without it, somebody who confirms elsewhere arrives at the start.
const longestBack = 1000;

type Form = { readonly fields: URLSearchParams; readonly headers: Headers };

/**
 * Kratos' answer to a sign-up, the same for a new address and for one that has an account: go and confirm the address. The new account's
 * session is held back until then; whoever owns a taken address gets a mail that says so.
 */
export async function discreetSignUp(
  hera: Hera,
  request: Request,
  answered: Answered,
  form: Form,
): Promise<Result<Answered>> {
  const location = answered.headers.get("location");
  if (location === null || !URL.canParse(location)) return ok(answered);
  const page = new URL(location);
  const back = allowedReturn(hera.config, new URL(request.url).searchParams.get(returnName)) ?? "";
  const held = {
    // As Kratos keeps it: whatever spelling was typed, the mail goes to the account's own.
    address: (form.fields.get("traits.email") ?? "").normalize("NFKC").trim().toLowerCase(),
    back: back.length > longestBack ? "" : back,
  };
  if (page.pathname === "/verification") return ok(holdBack(hera, answered, held));
  const flow = page.pathname === "/registration" ? page.searchParams.get("flow") : null;
  if (flow === null) return ok(answered);

  const loaded = await loadKratosFlow(hera.config.kratos.publicUrl, "registration", flow, browserOf(request.headers));
  if (!loaded.ok) return loaded;
  if (loaded.value.is !== "open" || !hasMessage(loaded.value.flow, addressTaken)) return ok(answered);
  const returnTo = loaded.value.flow.return_to;
  // Who goes back and sends the same sign-up again has just made this account, and goes on confirming it.
  const before = readHeld(hera, request.headers.get("cookie"));
  const cookie = before?.address === held.address ? before.cookie : "";
  const begun = await beginMailFlow(hera, form.headers, {
    kind: "verification",
    email: held.address,
    language: languageOf(request.headers),
    payload: cookie === "" ? saysExists : {},
    query: { ...(returnTo === undefined ? {} : { return_to: returnTo }), [signUpName]: "1" },
  });
  if (!begun.ok) return begun;
  const { id, cookies } = begun.value;
  return ok(goConfirm(hera, `${hera.config.url}/verification?flow=${id}`, cookies, { ...held, cookie }));
}

function holdBack(hera: Hera, answered: Answered, held: Omit<Held, "cookie">): Answered {
  const cookies = answered.headers.getSetCookie();
  const isSession = (cookie: string) => cookie.startsWith(`${hera.half.cookies.kratosSession}=`);
  const others = cookies.filter((cookie) => !isSession(cookie));
  const location = answered.headers.get("location") ?? "";
  return goConfirm(hera, location, others, { ...held, cookie: cookies.find(isSession) ?? "" });
}

function goConfirm(hera: Hera, location: string, cookies: readonly string[], held: Held): Answered {
  const headers = new Headers({ location });
  for (const cookie of [...cookies, holdCookie(hera, held)]) headers.append("set-cookie", cookie);
  return { status: 303, headers, text: "" };
}
