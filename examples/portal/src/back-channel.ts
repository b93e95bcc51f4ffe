import type { RequestHandler } from "express";
import { errors } from "jose";
import { z } from "zod";
import { config } from "./config";
import { endSessionsOf } from "./sessions";
import { isBadToken, verify } from "./tokens";

const maxAgeSeconds = 120;

// OpenID Connect Back-Channel Logout 1.0, section 2.4: it says whom to sign out, and it must not be able to pass for an ID token.
const logoutToken = z
  .object({
    jti: z.string().min(1),
    iat: z.number(),
    sid: z.string().optional(),
    sub: z.string().optional(),
    events: z.object({ "http://schemas.openid.net/event/backchannel-logout": z.object({}) }),
    nonce: z.never().optional(),
  })
  .refine(({ sid, sub }) => sid !== undefined || sub !== undefined);

// A token is good once; after `maxAgeSeconds` its age alone refuses it, so its jti can be forgotten.
const seen = new Map<string, number>();

function isReplay(jti: string): boolean {
  const now = Date.now();
  for (const [old, forgetAt] of seen) if (forgetAt < now) seen.delete(old);
  if (seen.has(jti)) return true;
  seen.set(jti, now + 2 * maxAgeSeconds * 1000);
  return false;
}

/** `POST /backchannel-logout`: Olympus tells this app, server to server, that somebody signed out elsewhere. */
export const backChannelLogout: RequestHandler = async (req, res) => {
  res.set("Cache-Control", "no-store");
  try {
    const { jti, sid, sub } = logoutToken.parse(
      await verify(String(req.body?.logout_token), { audience: config.clientId, maxTokenAge: maxAgeSeconds }),
    );
    if (isReplay(jti)) throw new errors.JWTInvalid("This logout token was used before");
    endSessionsOf({ sid, sub });
    res.status(200).end();
  } catch (error) {
    if (!isBadToken(error)) throw error;
    res.status(400).json({ error: "invalid_request" });
  }
};
