import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import { AuthorizationResponseError, ClientError, ResponseBodyError } from "openid-client";
import { z } from "zod";
import { me, requireAccessToken } from "./api";
import { backChannelLogout } from "./back-channel";
import { config } from "./config";
import { type ApiAnswer, accountPage, landingPage, noticeFor, trouble, troublePage, unavailablePage } from "./pages";
import { rememberSignIn, takeSignIn } from "./pending-sign-ins";
import { csrfTokenOf, endSession, isOwnForm, sessionOf, signIn } from "./sessions";
import { finishSignIn, refresh, signOutAddress, startSignIn } from "./sign-in";
import { isBadToken } from "./tokens";

export const app = express();
app.disable("x-powered-by");
app.use((_req, res, next) => {
  // No form-action: the sign-out form is redirected on to Olympus, and browsers hold every hop of that to the rule.
  res.set({
    "Content-Security-Policy":
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  });
  next();
});
app.use(express.static(fileURLToPath(new URL("../public", import.meta.url)), { index: false }));
app.use((_req, res, next) => {
  res.set("Cache-Control", "no-store");
  next();
});
app.use(express.urlencoded({ extended: false, limit: "20kb", parameterLimit: 10 }));

app.get("/health", (_req, res) => {
  res.json({ status: "ok" });
});

app.get("/", async (req, res) => {
  const session = sessionOf(req);
  const notice = noticeFor(req.query.notice ?? req.query.state);
  if (!session) return void res.send(landingPage(notice));
  const api = await askApi(session.account.accessToken);
  res.send(accountPage(session.account, api, csrfTokenOf(session), notice));
});

// The API could be a server of its own; all it knows of the portal is the token in the header.
app.get("/api/me", requireAccessToken, me);

async function askApi(accessToken: string): Promise<ApiAnswer> {
  const answer = await fetch(`${config.url}/api/me`, { headers: { authorization: `Bearer ${accessToken}` } });
  return { status: answer.status, body: await answer.json() };
}

for (const intent of ["sign-in", "sign-up"] as const) {
  app.get(`/${intent}`, async (_req, res) => {
    const { address, pending } = await startSignIn(intent);
    rememberSignIn(res, pending);
    res.redirect(302, address.href);
  });
}

app.get("/callback", async (req, res) => {
  const pending = takeSignIn(req, res, req.query.state);
  if (!pending) return void res.status(400).send(trouble.notStartedHere);
  signIn(req, res, await finishSignIn(req.originalUrl, pending));
  res.redirect(303, "/");
});

/** Posts change something, so they must come from a page that we showed to this very session. */
const ownForm: RequestHandler = (req, res, next) => {
  const session = sessionOf(req);
  if (!session) return res.redirect(303, "/?notice=ended");
  if (isOwnForm(session, req.body?.csrf)) return next();
  res.status(403).send(trouble.foreignForm);
};

app.post("/refresh", ownForm, async (req, res) => {
  const session = sessionOf(req);
  const account = session?.account && (await refresh(session.account));
  if (session && account) session.account = account;
  else endSession(req);
  res.redirect(303, account ? "/?notice=refreshed" : "/?notice=ended");
});

app.post("/sign-out", ownForm, async (req, res) => {
  const account = sessionOf(req)?.account;
  const address = account && (await signOutAddress(account));
  endSession(req);
  res.redirect(303, address?.href ?? "/");
});

app.post("/backchannel-logout", backChannelLogout);

app.use((_req, res) => {
  res.status(404).send(trouble.nothingHere);
});

// An answer that came, and that is not what we asked this issuer for: another issuer's, a forged or a stale token.
const unbelievable = new Set([
  "OAUTH_INVALID_RESPONSE",
  "OAUTH_JWT_CLAIM_COMPARISON_FAILED",
  "OAUTH_JWT_TIMESTAMP_CHECK_FAILED",
]);

// How Express marks what the client did wrong, such as a body that is too large.
const refusedBody = z.object({ expose: z.literal(true), status: z.number().min(400).max(499) });

const onError: ErrorRequestHandler = (error, _req, res, _next) => {
  if (error instanceof AuthorizationResponseError && error.error === "access_denied") {
    return void res.status(403).send(trouble.denied);
  }
  if (error instanceof AuthorizationResponseError) {
    return void res.status(400).send(troublePage("Sign-in did not work", error.error_description ?? error.error));
  }
  if (error instanceof ResponseBodyError && error.status < 500) return void res.status(400).send(trouble.spent);
  if (isBadToken(error) || (error instanceof ClientError && unbelievable.has(error.code ?? ""))) {
    return void res.status(400).send(trouble.notVerified);
  }
  const refused = refusedBody.safeParse(error);
  if (refused.success) return void res.status(refused.data.status).send(trouble.refusedForm);
  const id = randomUUID();
  console.error(id, error);
  res.status(503).send(unavailablePage(id));
};
app.use(onError);
