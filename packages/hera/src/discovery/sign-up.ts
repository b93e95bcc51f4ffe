import "server-only";
import { ok, type Result } from "@olympus/domain/failure";
import { loadKratosFlow } from "@olympus/ory/kratos/flows";
import type { Hera } from "../context";
import type { Answered } from "../forward/ask";
import { browserOf } from "../request";
import { type Held, holdCookie } from "./held-session";
import { beginMailFlow } from "./mail-flow";
import { addressTaken, hasMessage } from "./messages";
import { signUpName } from "./sign-up-flow";

/** Makes the verification mail say that there is an account already, without a code. */
export const saysExists = { olympus: { account: "exists" } } as const;

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
  const address = form.fields.get("traits.email")?.trim() ?? "";
  if (page.pathname === "/verification") return ok(holdBack(hera, answered, address));
  const flow = page.pathname === "/registration" ? page.searchParams.get("flow") : null;
  if (flow === null) return ok(answered);

  const loaded = await loadKratosFlow(hera.config.kratos.publicUrl, "registration", flow, browserOf(request.headers));
  if (!loaded.ok) return loaded;
  if (loaded.value.is !== "open" || !hasMessage(loaded.value.flow, addressTaken)) return ok(answered);
  const back = loaded.value.flow.return_to;
  const begun = await beginMailFlow(hera, form.headers, {
    kind: "verification",
    email: address,
    payload: saysExists,
    query: { ...(back === undefined ? {} : { return_to: back }), [signUpName]: "1" },
  });
  if (!begun.ok) return begun;
  const { id, cookies } = begun.value;
  return ok(goConfirm(hera, `${hera.config.url}/verification?flow=${id}`, cookies, { address, cookie: "" }));
}

function holdBack(hera: Hera, answered: Answered, address: string): Answered {
  const cookies = answered.headers.getSetCookie();
  const isSession = (cookie: string) => cookie.startsWith(`${hera.half.cookies.kratosSession}=`);
  const others = cookies.filter((cookie) => !isSession(cookie));
  const location = answered.headers.get("location") ?? "";
  return goConfirm(hera, location, others, { address, cookie: cookies.find(isSession) ?? "" });
}

function goConfirm(hera: Hera, location: string, cookies: readonly string[], held: Held): Answered {
  const headers = new Headers({ location });
  for (const cookie of [...cookies, holdCookie(hera, held)]) headers.append("set-cookie", cookie);
  return { status: 303, headers, text: "" };
}
