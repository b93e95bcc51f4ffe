import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { examineOry } from "../doctor/programs";
import type { Settings } from "../settings";
import { cachedFile } from "./decide";
import { findProgram, type Means } from "./find";
import type { Said } from "./probe";

let folder: string;
let settings: Settings;
let programs: Map<string, Said>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "olympus-find-"));
  programs = new Map();
  settings = {
    dataDir: folder,
    cacheDir: join(folder, "cache"),
    portOffset: 0,
    demoPassword: undefined,
    oryMirror: undefined,
    durable: true,
  };
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Puts a program on disk that says it is this version of Kratos, or of another. */
function program(file: string, version: string, name: string = "kratos"): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "#!/bin/sh\n");
  chmodSync(file, 0o755);
  programs.set(file, { name, version });
  return file;
}

function means(more: Partial<Means> = {}): Means {
  return {
    env: {},
    probe: async (file) => programs.get(file),
    download: async () => false,
    build: async (product, target) => {
      program(target, product === "kratos" ? "1.3.1" : "2.3.0", product);
    },
    findGo: async () => "1.26.8",
    ...more,
  };
}

const kratos = { product: "kratos", half: "ciam", atLeast: undefined } as const;
const find = (more: Partial<Means>, wanted: Parameters<typeof findProgram>[0] = kratos) =>
  findProgram(wanted, settings, { say: () => undefined, signal: new AbortController().signal }, means(more));

describe("a program is looked for", () => {
  test("in the environment first, the half's own name before the common one", async () => {
    const own = program(join(folder, "own"), "26.2.0");
    const common = program(join(folder, "common"), "1.3.1");
    const onPath = program(join(folder, "bin/kratos"), "26.2.0");
    const env = { OLYMPUS_CIAM_KRATOS_PATH: own, OLYMPUS_KRATOS_PATH: common, PATH: dirname(onPath) };
    expect(await find({ env })).toEqual({ file: own, version: "26.2.0", from: "environment" });
    expect(await find({ env }, { ...kratos, half: "iam" })).toMatchObject({ file: common, version: "1.3.1" });
  });

  test("then on PATH, where versions that nobody tried are passed over", async () => {
    const untried = program(join(folder, "a/kratos"), "25.4.0");
    const tried = program(join(folder, "b/kratos"), "1.3.1");
    program(cachedFile(settings, "kratos", "26.2.0"), "26.2.0");
    const env = { PATH: `${dirname(untried)}:${dirname(tried)}` };
    expect(await find({ env })).toMatchObject({ file: tried, from: "PATH" });
  });

  test("then in the cache, the newest first, and never one that is damaged", async () => {
    program(cachedFile(settings, "kratos", "1.3.1"), "1.3.1");
    const newest = program(cachedFile(settings, "kratos", "26.2.0"), "26.2.0");
    expect(await find({})).toMatchObject({ version: "26.2.0", from: "cache" });
    programs.delete(newest);
    expect(await find({})).toMatchObject({ version: "1.3.1", from: "cache" });
  });

  test("then among the official releases", async () => {
    const download: Means["download"] = async (_release, _name, target) => {
      program(target, "26.2.0");
      return true;
    };
    expect(await find({ download })).toMatchObject({ version: "26.2.0", from: "release" });
  });

  test("and built last; with downloading off, without asking for a release", async () => {
    let asked = 0;
    const download: Means["download"] = async () => {
      asked += 1;
      return false;
    };
    expect(await find({ download })).toMatchObject({ version: "1.3.1", from: "go build" });
    expect(asked).toBe(1);
    rmSync(settings.cacheDir, { recursive: true });
    settings = { ...settings, oryMirror: "off" };
    expect(await find({ download })).toMatchObject({ from: "go build" });
    expect(asked).toBe(1);
  });
});

describe("it is refused with a reason", () => {
  test("when what the environment names is no such program, or no supported version", async () => {
    await expect(find({ env: { OLYMPUS_KRATOS_PATH: "/nowhere/kratos" } })).rejects.toThrow(
      "OLYMPUS_KRATOS_PATH is /nowhere/kratos, which is no kratos that runs on this machine",
    );
    const untried = program(join(folder, "kratos"), "25.4.0");
    await expect(find({ env: { OLYMPUS_KRATOS_PATH: untried } })).rejects.toThrow("Supported are 26.2.0 and 1.3.1");
  });

  test("when it is another program, whatever its version", async () => {
    const other = program(join(folder, "hydra"), "26.2.0", "hydra");
    await expect(find({ env: { OLYMPUS_IAM_KRATOS_PATH: other } }, { ...kratos, half: "iam" })).rejects.toThrow(
      `OLYMPUS_IAM_KRATOS_PATH is ${other}, which is hydra 26.2.0, not kratos.`,
    );
    const disguised = program(join(folder, "bin/kratos"), "26.2.0", "keto");
    program(cachedFile(settings, "kratos", "26.2.0"), "26.2.0", "hydra");
    expect(await find({ env: { PATH: dirname(disguised) } })).toMatchObject({ from: "go build" });
  });

  test("when it is older than what migrated the data", async () => {
    const old = program(join(folder, "kratos"), "1.3.1");
    const wanted = { ...kratos, atLeast: "26.2.0" };
    await expect(find({ env: { OLYMPUS_KRATOS_PATH: old } }, wanted)).rejects.toThrow(
      "ciam_kratos in this data folder was migrated by kratos 26.2.0; 1.3.1 is older",
    );
    await expect(find({}, wanted)).rejects.toThrow("OLYMPUS_KRATOS_PATH");
  });

  test("when there is neither network nor Go: it says what to install or set", async () => {
    const nothing = find({ findGo: async () => undefined });
    await expect(nothing).rejects.toThrow("install Go 1.24 or newer");
    await expect(find({ findGo: async () => undefined })).rejects.toThrow("OLYMPUS_KRATOS_PATH");
    await expect(find({ findGo: async () => undefined })).rejects.toThrow("OLYMPUS_ORY_MIRROR");
  });

  test("when what was built does not call itself what it should be", async () => {
    const build: Means["build"] = async (_product, target) => {
      program(target, "0.0.0");
    };
    await expect(find({ build })).rejects.toThrow("calls itself 0.0.0, not 1.3.1");
  });
});

describe("the doctor says what a start would do", () => {
  const remember = (version: string) =>
    writeFileSync(join(folder, "versions.json"), JSON.stringify({ iam: { kratos: version } }));
  const noGo = { findGo: async () => undefined };
  const go = {};
  beforeEach(() => {
    settings = { ...settings, oryMirror: "off" };
    program(cachedFile(settings, "hydra", "26.2.0"), "26.2.0", "hydra");
  });

  test.each([
    ["with nothing here but Go", go, "1.3.1", "fine"],
    ["with nothing here and no Go", noGo, "1.3.1", "wrong"],
    ["with Go that can only build something too old", go, "26.2.0", "wrong"],
    ["with nothing on newer data", noGo, "26.2.0", "wrong"],
  ])("%s", async (_words, more, atLeast, state) => {
    remember(atLeast);
    const started = await find(more, { ...kratos, half: "iam", atLeast }).then(
      () => "fine",
      () => "wrong",
    );
    rmSync(join(settings.cacheDir, "ory"), { recursive: true, force: true });
    program(cachedFile(settings, "hydra", "26.2.0"), "26.2.0", "hydra");
    const [ofKratos] = await examineOry(settings, means(more));
    expect([started, ofKratos?.state]).toEqual([state, state]);
  });

  test.each([
    ["named in the environment", (old: string) => ({ OLYMPUS_KRATOS_PATH: old })],
    ["on PATH", (old: string) => ({ PATH: dirname(old) })],
  ])("when a program older than the data is %s", async (_words, env) => {
    remember("26.2.0");
    const old = program(join(folder, "bin/kratos"), "1.3.1");
    const [ofKratos] = await examineOry(settings, means({ env: env(old) }));
    expect(ofKratos).toMatchObject({ state: "wrong" });
    expect(ofKratos?.what).toContain("iam_kratos in this data folder was migrated by kratos 26.2.0; 1.3.1 is older");
  });
});
