// Run after `next build`, in the app's folder: a standalone server serves only what stands beside it, and Next leaves the static files out.
import { cpSync, existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const app = process.cwd();
const repositoryRoot = fileURLToPath(new URL("../..", import.meta.url));
const server = resolve(app, ".next/standalone", relative(repositoryRoot, app));

const isServed = (path) => !path.endsWith(".map");
cpSync(resolve(app, ".next/static"), resolve(server, ".next/static"), { recursive: true, filter: isServed });
if (existsSync(resolve(app, "public"))) cpSync(resolve(app, "public"), resolve(server, "public"), { recursive: true });
