import { renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { makeFolder } from "../folder";
import { Problem } from "../problem";
import { inRepository } from "../repository";
import { type Settings, toolEnvironment } from "../settings";
import { buildable, isOlder, type Product } from "./versions";

const modules = { kratos: "github.com/ory/kratos", hydra: "github.com/ory/hydra/v2" } as const satisfies Record<
  Product,
  string
>;

// From here on Go fetches the tool chain that a module asks for by itself.
const oldestGo = "1.21";

/** The version of the Go on PATH, if it can build the modules. */
export async function findGo(): Promise<string | undefined> {
  const said = await execa("go", ["env", "GOVERSION"], { reject: false });
  const version = said.exitCode === 0 ? said.stdout.replace(/^go/, "") : undefined;
  return isOlder(version ?? "0", oldestGo) ? undefined : version;
}

/** Builds the pinned Go module and puts the program at `target`. About 1 to 3 minutes the first time on two cores. */
export async function build(product: Product, target: string, settings: Settings, signal: AbortSignal): Promise<void> {
  makeFolder(dirname(target));
  const draft = `${target}.${process.pid}.new`;
  const stamp = `-X ${modules[product]}/driver/config.Version=v${buildable[product]}`;
  const built = await execa(
    "go",
    ["build", "-trimpath", "-mod=readonly", "-ldflags", `-s -w ${stamp}`, "-o", draft, modules[product]],
    {
      cwd: inRepository("tools/ory", product),
      // Without C there is no sqlite, which nobody needs here, and no C compiler to ask for.
      env: { ...toolEnvironment(settings), ...goFolders(settings), CGO_ENABLED: "0", GOFLAGS: "", GOWORK: "off" },
      reject: false,
      all: true,
      cancelSignal: signal,
    },
  );
  if (built.exitCode !== 0) {
    rmSync(draft, { force: true });
    throw new Problem(
      `go build of ${product} ${buildable[product]} failed:\n${lastOf(built.all) || built.shortMessage}`,
    );
  }
  renameSync(draft, target);
}

// Go refuses to work without a home; then its folders go into our cache.
function goFolders({ cacheDir }: Settings) {
  if (process.env.HOME) return {};
  return {
    GOCACHE: process.env.GOCACHE ?? join(cacheDir, "go/build"),
    GOPATH: process.env.GOPATH ?? join(cacheDir, "go/path"),
  };
}

const lastOf = (output: string | undefined) => (output ?? "").trim().split("\n").slice(-15).join("\n");
