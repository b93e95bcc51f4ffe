import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { execa } from "execa";
import type { DataDir } from "../data-dir";
import { makeFolder } from "../folder";
import { Problem, reason } from "../problem";
import { postgresFolder } from "./programs";
import { postgresUser, type SystemUser } from "./user";

/** Where one data folder's Postgres lives and who runs it. */
export type Place = {
  readonly programs: string;
  readonly cluster: string;
  /** Nothing: this process itself. */
  readonly user: SystemUser | undefined;
};

const elsewhere = "/var/lib/olympus";

/** The folder outside the data folder that Postgres' own user can reach, named so that two data folders never share one. */
export function outsideFolder(dataDirPath: string): string {
  const hash = createHash("sha256").update(dataDirPath).digest("hex").slice(0, 10);
  return join(elsewhere, `${basename(dirname(dataDirPath)).replaceAll(/[^\w.-]+/g, "-")}-${hash}`);
}

/**
 * Settles where Postgres runs. As root it has to run as another user, and that one cannot enter a checkout under root's home:
 * then programs and data live outside, and the data folder links there.
 */
export async function settlePlace(dataDir: DataDir): Promise<Place> {
  const programs = await postgresFolder();
  const user = await postgresUser();
  if (user === undefined) return settleOwn(dataDir, programs);

  const outside = outsideFolder(dataDir.path);
  const cluster = await settleCluster(dataDir, join(outside, "data"), user);
  makeFor(cluster, user);
  await giveTo(cluster, user);
  const reachable = await canRun(join(programs, "bin/postgres"), user);
  return { programs: reachable ? programs : await copyPrograms(programs, outside, user), cluster, user };
}

async function settleCluster(dataDir: DataDir, outside: string, user: SystemUser): Promise<string> {
  if (isLink(dataDir.postgres)) return readlinkSync(dataDir.postgres);
  if (await canEnter(dataDir.path, user)) return dataDir.postgres;
  // A cluster that was made when the folder was still open is moved, not lost.
  if (existsSync(dataDir.postgres)) moveOut(dataDir.postgres, outside);
  else setAside(outside);
  linkTo(outside, dataDir.postgres);
  return outside;
}

function settleOwn(dataDir: DataDir, programs: string): Place {
  requireOwnCluster(dataDir);
  makeFolder(dataDir.postgres, 0o700);
  return { programs, cluster: dataDir.postgres, user: undefined };
}

/** Throws a Problem when the database, if there is one, belongs to another user: Postgres would refuse it. */
export function requireOwnCluster({ path, postgres }: DataDir): void {
  const owner = statSync(postgres, { throwIfNoEntry: false })?.uid;
  const self = process.getuid?.();
  if (owner === undefined || self === undefined || owner === self) return;
  throw new Problem(
    `The database in ${postgres} belongs to another user (Olympus was started as root before).\nBe that user, or take it over: sudo chown -R ${self} "${path}"`,
  );
}

async function canRun(program: string, user: SystemUser): Promise<boolean> {
  return (await execa(program, ["--version"], { ...user, cwd: "/", reject: false })).exitCode === 0;
}

export async function canEnter(folder: string, user: SystemUser): Promise<boolean> {
  return (await execa("test", ["-x", folder], { ...user, cwd: "/", reject: false })).exitCode === 0;
}

const isLink = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

function makeFor(folder: string, user: SystemUser): void {
  if (existsSync(folder)) return;
  if (folder.startsWith(`${elsewhere}/`)) makeOpen(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
  chownSync(folder, user.uid, user.gid);
}

/** Makes a folder outside that everybody may pass through, whatever root's umask says. */
function makeOpen(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const path of [elsewhere, folder]) chmodSync(path, 0o755);
  } catch (error) {
    throw new Problem(
      `Postgres' user cannot reach this checkout, and ${folder} cannot be made for it (${reason(error)}). Name a folder that every user can enter in OLYMPUS_DATA_DIR.`,
    );
  }
}

async function giveTo(folder: string, user: SystemUser): Promise<void> {
  if (statSync(folder).uid === user.uid) return;
  await execa("chown", ["-R", `${user.uid}:${user.gid}`, folder]);
}

/** What a removed checkout of the same name left behind: its passwords went with the checkout. */
function setAside(folder: string): void {
  if (!existsSync(folder)) return;
  rmSync(`${folder}.left`, { recursive: true, force: true });
  renameSync(folder, `${folder}.left`);
}

function linkTo(target: string, link: string): void {
  rmSync(link, { force: true });
  symlinkSync(target, link);
}

function moveOut(from: string, to: string): void {
  makeOpen(dirname(to));
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
  rmSync(from, { recursive: true });
}

/** Copies the programs once per version; a copy that was cut short is never taken for whole. */
async function copyPrograms(from: string, outside: string, user: SystemUser): Promise<string> {
  const target = join(outside, "programs");
  const versionOf = (folder: string) =>
    Math.floor(statSync(join(folder, "bin/postgres"), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (versionOf(target) === versionOf(from)) return target;
  const draft = `${target}.new`;
  rmSync(draft, { recursive: true, force: true });
  makeOpen(outside);
  cpSync(from, draft, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  await giveTo(draft, user);
  rmSync(target, { recursive: true, force: true });
  renameSync(draft, target);
  return target;
}

/** Removes what a data folder keeps outside itself, also from before it was moved. */
export function removeOutside(dataDir: DataDir): void {
  const linked = isLink(dataDir.postgres) ? dirname(readlinkSync(dataDir.postgres)) : undefined;
  for (const folder of [outsideFolder(dataDir.path), linked]) {
    if (folder !== undefined && dirname(folder) === elsewhere) rmSync(folder, { recursive: true, force: true });
  }
  if (existsSync(elsewhere) && readdirSync(elsewhere).length === 0) rmdirSync(elsewhere);
}
