import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create } from "tar";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { download } from "./download";
import { releaseFor } from "./release";

let folder: string;
let archive: Buffer;
let sha256: string;
let server: Server | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "olympus-download-"));
  for (const name of ["kratos", "README.md"]) writeFileSync(join(folder, name), `I am ${name}`);
  await create({ gzip: true, file: join(folder, "archive.tar.gz"), cwd: folder }, ["README.md", "kratos"]);
  archive = readFileSync(join(folder, "archive.tar.gz"));
  sha256 = createHash("sha256").update(archive).digest("hex");
});
afterAll(() => rmSync(folder, { recursive: true }));

let target: string;
beforeEach(() => {
  target = join(mkdtempSync(join(folder, "cache-")), "kratos");
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** Serves what the mirror of this test serves and returns its address. */
async function mirror(answer: RequestListener): Promise<string> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((ready) => started.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

// A busy machine may take its time to answer; a server that never will is not waited for that long.
const patient = { answerMs: 30_000, silenceMs: 30_000 };
const quick = { answerMs: 300, silenceMs: 300 };
const fetchFrom = (address: string, sum = sha256, patience = patient) =>
  download({ address, sha256: sum }, "kratos", target, { patience });
const leftovers = () => readdirSync(join(target, ".."));

describe("a release archive", () => {
  test("with the published sum becomes a program", async () => {
    const address = await mirror((_request, response) => response.end(archive));
    expect(await fetchFrom(address)).toBe(true);
    expect(readFileSync(target, "utf8")).toBe("I am kratos");
    expect(leftovers()).toEqual(["kratos"]);
  });

  test("with another sum is refused loudly and leaves nothing", async () => {
    const address = await mirror((_request, response) => response.end(archive));
    const refused = fetchFrom(address, "0".repeat(64));
    await expect(refused).rejects.toThrow(/thrown away.*\n.*from {7}http/);
    await expect(fetchFrom(address, "0".repeat(64))).rejects.toThrow(sha256);
    expect(leftovers()).toEqual([]);
  });

  test.each<[string, RequestListener]>([
    ["that is not there", (_request, response) => response.writeHead(404).end("no")],
    ["whose server says nothing", () => undefined],
    ["whose server falls silent in the middle", (_request, response) => response.write("only the beginning")],
    [
      "whose server hangs up in the middle",
      (_request, response) => {
        response.writeHead(200, { "content-length": "1000" });
        response.write("only the beginning", () => response.destroy());
      },
    ],
  ])("%s is passed over without a word", async (_case, answer) => {
    expect(await fetchFrom(await mirror(answer), sha256, quick)).toBe(false);
    expect(existsSync(target)).toBe(false);
    expect(leftovers()).toEqual([]);
  });

  test("is passed over when nobody listens", async () => {
    expect(await fetchFrom("http://127.0.0.1:1/")).toBe(false);
  });
});

describe("the address of a release", () => {
  const linux = { platform: "linux", arch: "x64" };

  test("is Ory's own, with its published sum", () => {
    expect(releaseFor("kratos", "26.2.0", undefined, linux)).toEqual({
      address: "https://github.com/ory/kratos/releases/download/v26.2.0/kratos_26.2.0-linux_sqlite_64bit.tar.gz",
      sha256: "c80113f2c861b2fbd80290697d1380000111e297716018617423cca7f2e7e668",
    });
  });

  test("moves to a mirror as a whole", () => {
    expect(releaseFor("hydra", "2.3.0", "https://mirror.example/ory/", linux)?.address).toBe(
      "https://mirror.example/ory/hydra/releases/download/v2.3.0/hydra_2.3.0-linux_sqlite_64bit.tar.gz",
    );
  });

  test("does not exist for a machine that Ory builds nothing for", () => {
    expect(releaseFor("kratos", "26.2.0", undefined, { platform: "sunos", arch: "x64" })).toBeUndefined();
  });
});
