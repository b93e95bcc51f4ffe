import { z } from "zod";

const environment = z.object({
  PORTAL_URL: z.url(),
  // Compared letter by letter with the tokens' `iss`, so it keeps its trailing slash.
  PORTAL_ISSUER_URL: z.url(),
  PORTAL_CLIENT_ID: z.string().min(1),
  PORTAL_SESSION_SECRET: z.string().min(32),
  PORT: z.coerce.number().int().positive(),
  HOSTNAME: z.string().default("127.0.0.1"),
});

const parsed = environment.safeParse(process.env);
if (!parsed.success) throw new Error(`The portal cannot start:\n${z.prettifyError(parsed.error)}`);
const env = parsed.data;

export const config = {
  url: new URL(env.PORTAL_URL).origin,
  issuer: env.PORTAL_ISSUER_URL,
  clientId: env.PORTAL_CLIENT_ID,
  sessionSecret: env.PORTAL_SESSION_SECRET,
  port: env.PORT,
  host: env.HOSTNAME,
} as const;
