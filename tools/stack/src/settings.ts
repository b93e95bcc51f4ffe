import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { highestOffset } from "./ports";
import { Problem } from "./problem";
import { root } from "./repository";

/** What the runner itself takes from the environment. */
export type Settings = {
  readonly dataDir: string;
  readonly cacheDir: string;
  readonly portOffset: number;
  readonly demoPassword: string | undefined;
  /** Where release archives come from instead of `https://github.com/ory`; `off` skips the network. */
  readonly oryMirror: string | undefined;
  /** False gives up safety against a power cut for speed: for tests. */
  readonly durable: boolean;
};

const offsetRange = `must be a whole number from 0 to ${highestOffset}, like 10000`;

const schema = z.object({
  OLYMPUS_DATA_DIR: z.string().min(1).default(".olympus"),
  OLYMPUS_PORT_OFFSET: z.coerce
    .number({ error: offsetRange })
    .refine((offset) => Number.isInteger(offset) && offset >= 0 && offset <= highestOffset, { error: offsetRange })
    .default(0),
  OLYMPUS_DEMO_PASSWORD: z
    .string()
    .min(12, "must have at least 12 characters, as the employees' policy asks")
    .optional(),
  OLYMPUS_ORY_MIRROR: z.string().min(1).optional(),
  OLYMPUS_POSTGRES_FSYNC: z.enum(["on", "off"]).default("on"),
});

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the runner's settings; throws a Problem that names every variable that cannot be used. */
export function readSettings(env: Environment = process.env): Settings {
  const parsed = schema.safeParse(withoutEmpty(env));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
    throw new Problem(`The environment cannot be used:\n  ${lines.join("\n  ")}`);
  }
  const { data } = parsed;
  return {
    dataDir: resolve(root, data.OLYMPUS_DATA_DIR),
    cacheDir: cacheFolder(env),
    portOffset: data.OLYMPUS_PORT_OFFSET,
    demoPassword: data.OLYMPUS_DEMO_PASSWORD,
    oryMirror: data.OLYMPUS_ORY_MIRROR,
    durable: data.OLYMPUS_POSTGRES_FSYNC === "on",
  };
}

/** Where downloaded and built programs are kept between data folders. */
export function cacheFolder(env: Environment): string {
  const { OLYMPUS_CACHE_DIR, XDG_CACHE_HOME, HOME } = withoutEmpty(env);
  if (OLYMPUS_CACHE_DIR !== undefined) return resolve(root, OLYMPUS_CACHE_DIR);
  if (XDG_CACHE_HOME !== undefined) return join(XDG_CACHE_HOME, "olympus");
  if (HOME !== undefined) return join(HOME, ".cache/olympus");
  return join(root, ".olympus/cache");
}

// What a child process may know of its surroundings. Everything else it must be given by name.
const ambient = ["PATH", "HOME", "TZ", "LANG", "LC_ALL", "TMPDIR", "SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS"];

/** The environment of a platform process before its own variables: how the machine is set up, and no secret of anybody. */
export function ambientEnvironment(env: Environment = process.env): Record<string, string> {
  const known = withoutEmpty(env);
  return Object.fromEntries(ambient.flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]])));
}

/** The environment of a tool (npm, turbo, go): the person's own, plus what keeps it quiet and, without a home, where to write. */
export function toolEnvironment(settings: Pick<Settings, "cacheDir">, env: Environment = process.env) {
  const home = env.HOME === undefined || env.HOME === "" ? { HOME: fallbackHome(settings) } : {};
  return { ...env, ...home, TURBO_TELEMETRY_DISABLED: "1", NEXT_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };
}

function fallbackHome({ cacheDir }: Pick<Settings, "cacheDir">): string {
  try {
    return homedir() || cacheDir;
  } catch {
    return cacheDir || tmpdir();
  }
}

const withoutEmpty = (env: Environment) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
