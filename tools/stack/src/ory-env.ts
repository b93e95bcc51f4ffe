import type { HalfName } from "@olympus/domain/half";

/** Where a process listens. Admin ports never leave the machine or the half's own network. */
export type Listen = { readonly host: string; readonly publicPort: number; readonly adminPort: number };

type Common = {
  readonly half: HalfName;
  readonly listen: Listen;
  /** `postgres://…` of the role that owns this service's database. */
  readonly databaseUrl: string;
  /** Hera as browsers see it, e.g. `http://ciam.localhost:3000`. */
  readonly heraUrl: string;
  /** Hera as this process reaches it, for webhooks, e.g. `http://127.0.0.1:3000`. */
  readonly heraInternalUrl: string;
  readonly webhookSecret: string;
};

export type KratosSettings = Common & {
  /** The half's issuer, where a finished flow may send the browser back to. */
  readonly issuer: string;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  /** `cipher` has exactly 32 characters, the others at least 16. */
  readonly secrets: { readonly cookie: string; readonly cipher: string; readonly pagination: string };
};

export type HydraSettings = Common & {
  /** The issuer as browsers and apps see it, with its trailing slash. */
  readonly issuer: string;
  readonly kratosAdminUrl: string;
  readonly secrets: { readonly system: string; readonly cookie: string; readonly pagination: string };
};

type Environment = Readonly<Record<string, string>>;

/** Where the webhook stands in `docker/ory/<half>/kratos.yml`: Ory lays the environment over the file, array positions included. */
const webhooks = {
  ciam: [
    { flow: "registration", method: "password" },
    { flow: "registration", method: "code" },
    { flow: "registration", method: "passkey" },
    { flow: "settings", method: "profile" },
  ],
  iam: [{ flow: "settings", method: "profile" }],
} as const satisfies Record<HalfName, readonly { flow: string; method: string }[]>;

/** Everything one Kratos process needs beside its configuration file, and nothing of anybody else. */
export function kratosEnvironment(settings: KratosSettings): Environment {
  const hera = withoutSlash(settings.heraUrl);
  const issuer = withoutSlash(settings.issuer);
  const { host, protocol } = new URL(hera);
  const page = (name: string) => `${hera}/${name}`;
  return {
    ...listenEnvironment(settings.listen),
    DSN: settings.databaseUrl,
    // Links in mails and the actions of forms point at Hera, which alone is reachable by browsers.
    SERVE_PUBLIC_BASE_URL: `${hera}/`,
    COOKIES_DOMAIN: new URL(hera).hostname,
    SELFSERVICE_DEFAULT_BROWSER_RETURN_URL: `${hera}/`,
    SELFSERVICE_ALLOWED_RETURN_URLS: JSON.stringify([hera, `${protocol}//*.${host}`, issuer]),
    // A passkey belongs to a host and is taken from these origins only; without any, Kratos refuses every sign-in.
    SELFSERVICE_METHODS_PASSKEY_CONFIG_RP_ID: new URL(hera).hostname,
    SELFSERVICE_METHODS_PASSKEY_CONFIG_RP_ORIGINS: JSON.stringify([hera]),
    SELFSERVICE_FLOWS_ERROR_UI_URL: page("error"),
    SELFSERVICE_FLOWS_LOGIN_UI_URL: page("login"),
    SELFSERVICE_FLOWS_REGISTRATION_UI_URL: page("registration"),
    SELFSERVICE_FLOWS_SETTINGS_UI_URL: page("settings"),
    SELFSERVICE_FLOWS_RECOVERY_UI_URL: page("recovery"),
    SELFSERVICE_FLOWS_VERIFICATION_UI_URL: page("verification"),
    SELFSERVICE_FLOWS_LOGOUT_AFTER_DEFAULT_BROWSER_RETURN_URL: page("signed-out"),
    ...webhookEnvironment(settings),
    COURIER_SMTP_CONNECTION_URI: settings.smtpUrl,
    COURIER_SMTP_FROM_ADDRESS: settings.mailFrom,
    SECRETS_DEFAULT: settings.secrets.cookie,
    SECRETS_COOKIE: settings.secrets.cookie,
    SECRETS_CIPHER: settings.secrets.cipher,
    SECRETS_PAGINATION: settings.secrets.pagination,
    // Kratos 26 then answers as 1.3 does; 1.3 ignores both.
    FEATURE_FLAGS_LEGACY_CONTINUE_WITH_VERIFICATION_UI: "true",
    FEATURE_FLAGS_LEGACY_REQUIRE_VERIFIED_LOGIN_ERROR: "true",
  };
}

/** Everything one Hydra process needs beside its configuration file, and nothing of anybody else. */
export function hydraEnvironment(settings: HydraSettings): Environment {
  const hera = withoutSlash(settings.heraUrl);
  return {
    ...listenEnvironment(settings.listen),
    DSN: settings.databaseUrl,
    URLS_SELF_ISSUER: settings.issuer,
    URLS_SELF_PUBLIC: settings.issuer,
    URLS_LOGIN: `${hera}/login`,
    URLS_REGISTRATION: `${hera}/registration`,
    URLS_CONSENT: `${hera}/consent`,
    URLS_LOGOUT: `${hera}/logout`,
    URLS_ERROR: `${hera}/error`,
    URLS_POST_LOGOUT_REDIRECT: `${hera}/signed-out`,
    // At logout Hydra ends the Kratos session by itself.
    URLS_IDENTITY_PROVIDER_URL: settings.kratosAdminUrl,
    OAUTH2_TOKEN_HOOK_URL: `${withoutSlash(settings.heraInternalUrl)}/hooks/token`,
    OAUTH2_TOKEN_HOOK_AUTH_CONFIG_VALUE: settings.webhookSecret,
    SECRETS_SYSTEM: settings.secrets.system,
    SECRETS_COOKIE: settings.secrets.cookie,
    SECRETS_PAGINATION: settings.secrets.pagination,
  };
}

/** Command lines, for the half's own folder under `docker/ory` as working directory. `dev` allows http and cookies without `Secure`. */
export const kratosArguments = {
  migrate: ["migrate", "sql", "up", "--read-from-env", "--yes"],
  serve: ({ dev }: { dev: boolean }) => [
    "serve",
    "--config",
    "kratos.yml",
    "--watch-courier",
    "--sqa-opt-out",
    ...(dev ? ["--dev"] : []),
  ],
} as const;

export const hydraArguments = {
  migrate: ["migrate", "sql", "up", "--read-from-env", "--yes"],
  serve: ({ dev }: { dev: boolean }) => [
    "serve",
    "all",
    "--config",
    "hydra.yml",
    "--sqa-opt-out",
    ...(dev ? ["--dev"] : []),
  ],
} as const;

function listenEnvironment({ host, publicPort, adminPort }: Listen): Environment {
  return {
    SERVE_PUBLIC_HOST: host,
    SERVE_PUBLIC_PORT: String(publicPort),
    SERVE_ADMIN_HOST: host,
    SERVE_ADMIN_PORT: String(adminPort),
  };
}

function webhookEnvironment({ half, heraInternalUrl, webhookSecret }: Common): Environment {
  const entries = webhooks[half].flatMap(({ flow, method }) => {
    const config = `SELFSERVICE_FLOWS_${flow}_AFTER_${method}_HOOKS_0_CONFIG`.toUpperCase();
    return [
      [`${config}_URL`, `${withoutSlash(heraInternalUrl)}/hooks/${flow}`],
      [`${config}_AUTH_CONFIG_VALUE`, webhookSecret],
    ];
  });
  return Object.fromEntries(entries);
}

const withoutSlash = (url: string) => url.replace(/\/+$/, "");
