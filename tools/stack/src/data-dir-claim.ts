import { accessSync, constants, lstatSync, readdirSync, rmdirSync, type Stats, statSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "./folder";
import { Problem, reason } from "./problem";

/** What stands where a data folder is wanted; strangers are names that Olympus does not know. */
export type Standing =
  | { readonly state: "absent" | "empty" }
  | { readonly state: "ours" | "foreign"; readonly strangers: readonly string[] };

// Made by the first start and kept until a reset: the mark of a data folder.
const mark = "secrets.json";
// What else Olympus and its test runners put there.
const passing = ["runner.lock", "versions.json", "state.json", "instance.json"];
const rooms = ["apps", "cache", "e2e", "logs", "mail", "postgres"];
const known = [mark, ...passing, ...rooms];
// A start that was killed leaves drafts: instance.json.4711.new, postgres.new, runner.lock.4711.
const draft = /(\.\d+)?(\.(new|stale|password))?$/;

/** Looks at a data folder without touching it; throws a Problem when there can be none, or this user may not look into it. */
export function lookAt(path: string): Standing {
  const there = statOf(path);
  if (there === undefined) {
    if (isThere(path)) throw unusable(path, "which is a link that leads nowhere");
    return { state: "absent" };
  }
  if (!there.isDirectory()) throw unusable(path, "which is a file, not a folder");
  return judge(namesIn(path));
}

/** The same, and throws a Problem when it is another user's: what runs and is kept there is not for this one. */
export function lookAsOwner(path: string): Standing {
  const standing = lookAt(path);
  if (standing.state === "ours") requireWritable(path);
  return standing;
}

/** Whose a folder with these names in it is. */
export function judge(names: readonly string[]): Standing {
  if (names.length === 0) return { state: "empty" };
  const finished = names.map((name) => name.replace(draft, ""));
  const strangers = names.filter((_name, at) => !known.includes(finished[at] ?? ""));
  if (names.includes(mark)) return { state: "ours", strangers };
  // Without the mark it is one whose first start was cut short, or of which a reset left the cache. A folder called logs
  // or apps is in many a project: that alone is not ours to fill or to empty.
  const begun =
    finished.some((name) => passing.includes(name) || name === mark) || names.every((name) => name === "cache");
  return { state: begun && strangers.length === 0 ? "ours" : "foreign", strangers };
}

/** Makes sure that Olympus may keep its data here, and makes the folder. Returns those it made, topmost first. */
export function claim(path: string): readonly string[] {
  const standing = lookAt(path);
  if (standing.state === "foreign") {
    throw new Problem(
      `${path} is not empty and no data folder of Olympus, which keeps its data in a folder of its own.\nName a new or an empty one in OLYMPUS_DATA_DIR.`,
    );
  }
  if (standing.state === "absent") return make(path);
  requireWritable(path);
  return [];
}

function make(path: string): readonly string[] {
  try {
    return makeFolder(path);
  } catch (error) {
    throw unusable(path, `which cannot be made (${said(error)})`);
  }
}

function requireWritable(path: string): void {
  try {
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const self = process.getuid?.();
    if (self === undefined || statSync(path).uid === self)
      throw unusable(path, `where nothing can be written (${said(error)})`);
    throw unusable(
      path,
      "which belongs to another user (was Olympus started as root before?)",
      `Be that user, or take it over: sudo chown -R ${self} "${path}"`,
    );
  }
}

/** Whether a start could keep its data here: claims the folder and gives it back. */
export function tryToClaim(path: string): void {
  for (const folder of [...claim(path)].reverse()) rmdirSync(folder);
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    if (code === "ENOTDIR") throw unusable(path, `which cannot be: ${fileAbove(path)} is a file, not a folder`);
    throw unusable(path, `which this user cannot reach (${said(error)})`);
  }
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    throw unusable(path, `which this user cannot read (${said(error)})`);
  }
}

function fileAbove(path: string): string {
  const above = dirname(path);
  try {
    return statSync(above).isDirectory() ? path : above;
  } catch {
    return fileAbove(above);
  }
}

const isThere = (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

// "EACCES: permission denied, mkdir '/x'" is for programs; the words in the middle are for people.
function said(error: unknown): string {
  const [, code, words] = /^(E\w+): ([^,]+)/.exec(reason(error)) ?? [];
  return code === "ENOENT" ? "nothing can be made there" : (words ?? reason(error));
}

const unusable = (path: string, why: string, advice = nameAnother) =>
  new Problem(`The data folder is ${path}, ${why}.\n${advice}`);

const nameAnother = "Name a folder where you may write in OLYMPUS_DATA_DIR.";
