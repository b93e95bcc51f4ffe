import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = join(root, "tools/bench/.stock-page");
const next = join(root, "node_modules/next/dist/bin/next");

// The sign-in page as Elements' own documentation builds it: its theme, its styles, nothing left out and nothing added.
const files: Readonly<Record<string, string>> = {
  "package.json": '{ "name": "stock-page", "private": true, "type": "module" }',
  "next.config.mjs": `export default { turbopack: { root: ${JSON.stringify(root)} }, typescript: { ignoreBuildErrors: true } };`,
  "app/layout.jsx": `import "@ory/elements-react/theme/styles.css";
export default ({ children }) => <html lang="en"><body>{children}</body></html>;`,
  "app/page.jsx": `import { SignIn } from "./sign-in";
export const dynamic = "force-dynamic";
export default async () => {
  const answer = await fetch(process.env.STOCK_KRATOS + "/self-service/login/browser", { headers: { accept: "application/json" } });
  return <SignIn flow={await answer.json()} />;
};`,
  "app/sign-in.jsx": `"use client";
import { Login } from "@ory/elements-react/theme";
const config = { sdk: { url: "http://localhost" }, project: { name: "Stock", registration_enabled: true, recovery_enabled: true, verification_enabled: true } };
export const SignIn = ({ flow }) => <Login flow={flow} config={config} />;`,
};

export type StockPage = { readonly url: string; readonly stop: () => void };

/** Builds the stock sign-in page of Elements over this Kratos (once, in about half a minute) and serves it. */
export async function startStockPage(kratosPublicUrl: string): Promise<StockPage> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const environment = { ...process.env, NODE_ENV: "production" as const, STOCK_KRATOS: kratosPublicUrl };
  const built = spawnSync(process.execPath, [next, "build"], { cwd: folder, env: environment, encoding: "utf8" });
  if (built.status !== 0) throw new Error(`The stock page could not be built:\n${built.stdout}${built.stderr}`);
  const port = await freePort();
  const server = spawn(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", String(port)], {
    cwd: folder,
    env: environment,
    stdio: "ignore",
  });
  const url = `http://127.0.0.1:${port}/`;
  while (!(await answers(url))) {
    if (server.exitCode !== null) throw new Error("The stock page's server ended by itself");
  }
  return { url, stop: () => server.kill() };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("No port")),
      );
    });
  });
}
