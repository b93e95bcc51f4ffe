export const products = ["kratos", "hydra"] as const;
export type Product = (typeof products)[number];

/** What everything of ours is tried with, newest first. The older pair can be built from Go modules, the newer is only released. */
export const supported = {
  kratos: ["26.2.0", "1.3.1"],
  hydra: ["26.2.0", "2.3.0"],
} as const satisfies Record<Product, readonly string[]>;

export const released = "26.2.0";
export const buildable = { kratos: "1.3.1", hydra: "2.3.0" } as const satisfies Record<Product, string>;

export const isSupported = (product: Product, version: string) =>
  (supported[product] as readonly string[]).includes(version);

/** The version in what `kratos version` or `hydra version` prints, without its v. */
export function versionIn(output: string): string | undefined {
  return /Version:\s*v?(\d+\.\d+\.\d+)/.exec(output)?.[1];
}

/** The name in the usage that all of Ory's programs print when they are asked for help, whatever their file is called. */
export function nameIn(help: string): string | undefined {
  return /^\s+([a-z][\w-]*) \[command\]/m.exec(help)?.[1];
}

/** Negative when `a` is older than `b`, positive when newer. */
export function compareVersions(a: string, b: string): number {
  const left = a.split(".").map(Number);
  const right = b.split(".").map(Number);
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export const isOlder = (version: string, than: string | undefined) =>
  than !== undefined && compareVersions(version, than) < 0;
