// The door of every `npm run …` command. It may import nothing that npm installs, since it is what installs them.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** @param {string} sentence what is wrong and what to do */
function stop(sentence) {
  console.error(`\n✖ ${sentence}\n`);
  process.exit(1);
}

function requireNode() {
  const wanted = [20, 9];
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  stop(
    `Olympus needs Node ${wanted.join(".")} or newer; this is ${process.versions.node}. Install it from https://nodejs.org.`,
  );
}

/** @param {string} file */
function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : undefined;
}

/** Whether what is installed is what the lock file says; dates tell nothing, since git and archives set them as they like. */
function dependenciesAreCurrent() {
  const wanted = readPackages(join(root, "package-lock.json"));
  const installed = readPackages(join(root, "node_modules/.package-lock.json"));
  if (installed === undefined) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes("node_modules/")) return true;
    const present = installed[path];
    if (present === undefined) return entry.optional === true || entry.devOptional === true;
    return present.version === entry.version;
  });
}

function installDependencies() {
  console.info("Installing the npm dependencies (npm ci); the first time takes about half a minute.");
  const started = Date.now();
  const npm = process.env.npm_execpath;
  const [file, args] = npm === undefined ? ["npm", []] : [process.execPath, [npm]];
  const run = spawnSync(file, [...args, "ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1", NODE_ENV: "development" },
  });
  if (run.error)
    stop(`npm could not be started (${run.error.message}). It comes with Node: reinstall Node, or add npm to PATH.`);
  if (run.signal) process.exit(130);
  if (run.status !== 0) {
    stop(
      "The npm dependencies could not be installed; npm's reason stands above. Check the network and the registry, then run this again.",
    );
  }
  console.info(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

requireNode();
const needsNothing =
  ["stop", "status", "logs"].includes(process.argv[2] ?? "") && existsSync(join(root, "node_modules/tsx"));
if (!needsNothing && !dependenciesAreCurrent()) installDependencies();

const { register } = await import("tsx/esm/api");
register();
await import("./src/main.ts");
