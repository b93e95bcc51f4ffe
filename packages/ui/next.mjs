import { fileURLToPath } from "node:url";
import { elementsLight } from "./elements/turbopack.mjs";

const repositoryRoot = fileURLToPath(new URL("../..", import.meta.url));

/**
 * What every app of ours shares in `next.config.mjs`. Nothing here reads the environment: an app is built once and runs anywhere.
 * @param {import("next").NextConfig} [nextConfig] what one app adds
 * @returns {import("next").NextConfig}
 */
export function withOlympus(nextConfig = {}) {
  return {
    output: "standalone",
    outputFileTracingRoot: repositoryRoot,
    poweredByHeader: false,
    reactStrictMode: true,
    ...nextConfig,
    turbopack: { root: repositoryRoot, ...elementsLight, ...nextConfig.turbopack },
  };
}
