import { errors, type JWTPayload, type JWTVerifyOptions, jwtVerify } from "jose";
import { z } from "zod";
import { config } from "./config";
import { provider } from "./provider";

/** What a token says, once its signature, issuer and times have been checked, and whatever `rules` ask for beyond. */
export async function verify(token: string, rules: JWTVerifyOptions = {}): Promise<JWTPayload> {
  const { keys } = await provider();
  // An allow-list: the token's own header never chooses the algorithm.
  const { payload } = await jwtVerify(token, keys, { ...rules, issuer: config.issuer, algorithms: ["RS256"] });
  return payload;
}

// Not the token's fault: the keys could not be fetched.
const unfetched = new Set([errors.JOSEError.code, errors.JWKSTimeout.code, errors.JWKSInvalid.code]);

/** Whether this error says that a token is not what it should be, and not that something broke. */
export function isBadToken(error: unknown): boolean {
  return error instanceof z.ZodError || (error instanceof errors.JOSEError && !unfetched.has(error.code));
}
