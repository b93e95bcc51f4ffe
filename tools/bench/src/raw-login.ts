import { type Client, codeOf, isBackAt, redeem, startCodeFlow } from "./code-flow";
import { HttpBrowser } from "./http-browser";
import type { Person } from "./people";

export type RawPlatform = { readonly client: Client; readonly kratosPublic: string; readonly hydraAdmin: string };

const asJson = { headers: { accept: "application/json" } };

/** The least that a login can cost: the same steps straight on Kratos and Hydra, by a script that asks nobody and shows nothing. */
export async function logInRaw({ client, kratosPublic, hydraAdmin }: RawPlatform, person: Person): Promise<void> {
  const browser = new HttpBrowser();
  try {
    const back = isBackAt(client);
    const flow = startCodeFlow(client);
    const accept = async (kind: "login" | "consent", challenge: string | null | undefined, body: unknown) => {
      const query = `${kind}_challenge=${encodeURIComponent(challenge ?? "")}`;
      const answer = await browser.json(
        "PUT",
        `${hydraAdmin}/admin/oauth2/auth/requests/${kind}/accept?${query}`,
        body,
      );
      if (answer.status !== 200) throw new Error(`Hydra did not accept the ${kind}: ${answer.body}`);
      return (JSON.parse(answer.body) as { redirect_to: string }).redirect_to;
    };

    const asked = await browser.get(flow.address);
    const session = await signInAtKratos(browser, kratosPublic, person);
    const afterLogin = await browser.get(
      await accept("login", asked.location?.searchParams.get("login_challenge"), {
        subject: session.identity.id,
        identity_provider_session_id: session.id,
        remember: true,
        remember_for: 3600,
      }),
    );
    const { email, name, tenant_id } = session.identity.traits;
    const afterConsent = await browser.get(
      await accept("consent", afterLogin.location?.searchParams.get("consent_challenge"), {
        grant_scope: ["openid", "offline_access", "profile", "email"],
        remember: true,
        session: { id_token: { email, name, tenant_id }, access_token: { tenant_id } },
      }),
    );
    const arrived = await browser.follow(afterConsent, back);
    const tokens = await redeem(browser, client, codeOf(arrived), flow.verifier);
    if (tokens.status !== 200) throw new Error(`No tokens: ${tokens.body}`);
  } finally {
    browser.close();
  }
}

type KratosSession = {
  id: string;
  identity: { id: string; traits: { email: string; name: string; tenant_id: string } };
};

async function signInAtKratos(browser: HttpBrowser, kratosPublic: string, person: Person): Promise<KratosSession> {
  const started = await browser.get(`${kratosPublic}/self-service/login/browser`, asJson);
  const { ui } = JSON.parse(started.body) as {
    ui: { action: string; nodes: { attributes: { name: string; value?: string } }[] };
  };
  const csrf = ui.nodes.find(({ attributes }) => attributes.name === "csrf_token")?.attributes.value ?? "";
  const form = { csrf_token: csrf, identifier: person.email, password: person.password, method: "password" };
  const action = new URL(ui.action); // points at Hera, which this script goes around
  const answer = await browser.post(`${kratosPublic}${action.pathname}${action.search}`, form, asJson);
  if (answer.status !== 200) throw new Error(`Kratos did not sign in: ${answer.body}`);
  return (JSON.parse(answer.body) as { session: KratosSession }).session;
}
