import type { CDPSession, Page } from "@playwright/test";
import { confide } from "./confided";

/** A passkey device inside the browser, which says yes to everything until it is told not to. */
export type Authenticator = {
  /** How many passkeys it holds. */
  readonly count: () => Promise<number>;
  /** Whether its owner touches it when asked. */
  readonly willing: (yes: boolean) => Promise<void>;
};

/** Plugs in a device of its own, as a laptop has one. */
export async function plugsInAuthenticator(page: Page): Promise<Authenticator> {
  const client: CDPSession = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  client.on("WebAuthn.credentialAdded", ({ credential: { credentialId, privateKey } }) =>
    confide(credentialId, Buffer.from(credentialId, "base64").toString("base64url"), privateKey),
  );
  const { authenticatorId } = await client.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      // What the browser offers by itself waits for its owner; what a press asks for is answered.
      automaticPresenceSimulation: true,
    },
  });
  return {
    count: async () => (await client.send("WebAuthn.getCredentials", { authenticatorId })).credentials.length,
    willing: async (yes) => {
      await client.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: yes });
    },
  };
}
