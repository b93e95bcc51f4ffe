import { fileURLToPath } from "node:url";
import { elementsLight } from "./elements/turbopack.mjs";

const repositoryRoot = fileURLToPath(new URL("../..", import.meta.url));

// proxy.ts does not meet the built files.
const builtFiles = [
  { key: "x-content-type-options", value: "nosniff" },
  { key: "cross-origin-resource-policy", value: "same-origin" },
];

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
    // For whoever asks what a chunk is made of, such as the test of the page's weight; `standalone.mjs` leaves them out of what is served.
    productionBrowserSourceMaps: true,
    headers: () => [{ source: "/_next/static/:path*", headers: builtFiles }],
    ...nextConfig,
    turbopack: { root: repositoryRoot, ...elementsLight, ...nextConfig.turbopack },
  };
}
