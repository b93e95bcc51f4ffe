import type { RequestHandler } from "express";
import { errors } from "jose";
import { z } from "zod";
import { config } from "./config";
import { isBadToken, verify } from "./tokens";

// Hydra leaves `aud` empty unless a client asks for an audience, so `client_id` says for whom the token was made: this API serves
// the portal alone. An API of many clients would register an audience of its own and ask for it instead. An ID token has neither
// `client_id` nor `scp`, so it does not pass for an access token.
const accessToken = z.object({
  sub: z.string(),
  client_id: z.literal(config.clientId),
  aud: z.array(z.string()).max(0).optional(),
  scp: z.array(z.string()).refine((scopes) => scopes.includes("openid")),
  tenant_id: z.string().optional(),
  exp: z.number(),
});

/** Lets through requests with a good access token and puts it at `res.locals.token`. */
export const requireAccessToken: RequestHandler = async (req, res, next) => {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(req.headers.authorization ?? "")?.[1];
  if (token === undefined) {
    res.status(401).set("WWW-Authenticate", 'Bearer realm="portal"').json({ error: "An access token is needed." });
    return;
  }
  try {
    // The signature vouches for a token until it expires; a session that ended is refused at the next refresh, not here.
    res.locals.token = accessToken.parse(await verify(token, { requiredClaims: ["exp", "iat"] }));
  } catch (error) {
    if (!isBadToken(error)) throw error;
    res
      .status(401)
      .set("WWW-Authenticate", 'Bearer realm="portal", error="invalid_token"')
      .json({
        error:
          error instanceof errors.JWTExpired ? "The access token has expired." : "The access token is not valid here.",
      });
    return;
  }
  next();
};

/** `GET /api/me`: who the token speaks for. */
export const me: RequestHandler = (_req, res) => {
  const { sub, tenant_id, scp, exp } = res.locals.token as z.infer<typeof accessToken>;
  res.json({ sub, tenant_id, scopes: scp, expires: new Date(exp * 1000).toISOString() });
};
